package fr.allervers.web.agenda.request;

import fr.allervers.data.problem.TimeWindow;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A half-day of every week.
 *
 * @param morning whether it is the one before noon
 */
public record HalfDay(DayOfWeek day, boolean morning) {

    /** On which a half-day can be: Monday to Saturday. */
    public static final List<DayOfWeek> DAYS = List.copyOf(EnumSet.complementOf(EnumSet.of(DayOfWeek.SUNDAY)));

    private static final LocalTime NOON = LocalTime.NOON;

    /** True where what begins then begins in it. */
    boolean has(LocalDateTime start) {
        return start.getDayOfWeek() == day && start.toLocalTime().isBefore(NOON) == morning;
    }

    /** Its hours. */
    public TimeWindow hours() {
        return morning
                ? new TimeWindow(Set.of(day), LocalTime.MIN, NOON)
                : new TimeWindow(Set.of(day), NOON, LocalTime.of(23, 59));
    }
}
