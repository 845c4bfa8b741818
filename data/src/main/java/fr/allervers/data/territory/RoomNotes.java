package fr.allervers.data.territory;

import org.jspecify.annotations.Nullable;

/**
 * What whoever holds a workshop must know of a room. No plan knows it.
 *
 * @param contact whom or what service to ask, that of its venue where it has none of its own; null where not given
 * @param key where the key is, null where not given
 * @param access how to get in, that of its venue where it has none of its own; null where not given
 */
public record RoomNotes(
        @Nullable String contact,
        @Nullable String key,
        @Nullable String access) {}
