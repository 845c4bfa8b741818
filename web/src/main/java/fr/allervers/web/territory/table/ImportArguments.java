package fr.allervers.web.territory.table;

import org.jspecify.annotations.Nullable;

/**
 * The territory that was sent.
 *
 * @param document SHA-256 of the zip file, which is kept for a day at least
 * @param author who sent it, null where nobody said
 * @param words what they said of it, null for nothing
 */
record ImportArguments(
        String document, @Nullable String author, @Nullable String words) {}
