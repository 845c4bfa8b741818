package fr.allervers.web.publication;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a room for a quarter.
 *
 * @param room id
 * @param byTownHall true where the town hall of its commune said so on its own page
 * @param author who entered it, null where that is not known
 */
public record RoomPromise(
        String room,
        State state,
        boolean byTownHall,
        @Nullable String author,
        Instant decidedAt) {

    /** What whoever holds a room said. */
    public enum State {
        /** Nothing yet: the question was put. */
        ASKED,
        /** The room is ours for the sessions of the quarter. */
        PROMISED,
        /** The room is not to be had. */
        REFUSED
    }
}
