package fr.allervers.web.solving;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a run was asked to do.
 *
 * @param from id of the version to start from, null to start from nothing
 * @param limit how long it takes unless it is stopped
 * @param moves tries after which it ends before that, null for no limit
 * @param seed of its chance
 */
record SolveArguments(
        @Nullable String from, Duration limit, @Nullable Long moves, long seed) {}
