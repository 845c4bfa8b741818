package fr.allervers.web.agenda.request;

import java.time.DayOfWeek;
import java.time.LocalDateTime;

/**
 * A half-day of every week.
 *
 * @param morning whether it is the one before noon
 */
public record HalfDay(DayOfWeek day, boolean morning) {

    private static final int NOON = 12;

    /** True where what begins then begins in it. */
    boolean has(LocalDateTime start) {
        return start.getDayOfWeek() == day && start.getHour() < NOON == morning;
    }
}
