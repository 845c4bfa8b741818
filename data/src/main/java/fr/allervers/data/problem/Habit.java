package fr.allervers.data.problem;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * That people are used to come to a room on a day of the week at a time.
 *
 * @param room id
 * @param participants who are used to it
 */
public record Habit(String id, String room, DayOfWeek day, LocalTime time, int participants, Provenance provenance) {

    /** True where a workshop has a session that starts in this room on this day at this time. */
    public boolean isKeptBy(Workshop workshop) {
        return room.equals(workshop.room()) && workshop.sessions().stream().anyMatch(this::isAt);
    }

    private boolean isAt(LocalDateTime start) {
        return start.getDayOfWeek() == day && start.toLocalTime().equals(time);
    }
}
