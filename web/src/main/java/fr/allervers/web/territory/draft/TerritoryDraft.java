package fr.allervers.web.territory.draft;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A territory that is not whole yet, as it was saved last.
 *
 * @param id that it is to have
 * @param number of its last saving, from 1
 * @param author who saved it last, null where they do not say
 */
public record TerritoryDraft(
        String id,
        int number,
        String name,
        String document,
        @Nullable String author,
        Instant madeAt) {}
