package fr.allervers.web.publication;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/**
 * What a session is found by in every plan of its quarter: a room holds one at a time, and ids of workshops are new in
 * each run.
 *
 * @param room id
 * @param start to the minute
 */
public record SessionKey(String room, LocalDateTime start) {

    public SessionKey {
        start = start.truncatedTo(ChronoUnit.MINUTES);
    }

    /** Room and moment, to be read: {@code town-hall 2027-01-05 14:00}. */
    String words() {
        return "%s %s %s".formatted(room, start.toLocalDate(), start.toLocalTime());
    }

    /** As it stands in the database: {@code 2027-01-05T14:00}. */
    String startText() {
        return start.toString();
    }
}
