package fr.allervers.data.problem;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The same hours on some days of the week.
 *
 * @param days never empty
 * @param from first minute inside
 * @param to last minute inside: an interval may end at it
 */
public record TimeWindow(Set<DayOfWeek> days, LocalTime from, LocalTime to, Provenance provenance) {

    public TimeWindow {
        days = Collections.unmodifiableSet(EnumSet.copyOf(days));
    }

    public TimeWindow(Set<DayOfWeek> days, LocalTime from, LocalTime to) {
        this(days, from, to, Provenance.UNKNOWN);
    }

    /** One day of the week, from its first minute to its last. */
    public static TimeWindow wholeDay(DayOfWeek day) {
        return new TimeWindow(Set.of(day), LocalTime.MIN, LocalTime.of(23, 59));
    }

    /** True where [start, end] lies in this window; an interval over midnight never does. */
    public boolean holds(LocalDateTime start, LocalDateTime end) {
        return start.toLocalDate().equals(end.toLocalDate())
                && days.contains(start.getDayOfWeek())
                && !start.toLocalTime().isBefore(from)
                && !end.toLocalTime().isAfter(to);
    }

    /** True where one of the windows holds [start, end], or there are none: an empty list allows everything. */
    public static boolean allow(List<TimeWindow> windows, LocalDateTime start, LocalDateTime end) {
        return windows.isEmpty() || windows.stream().anyMatch(w -> w.holds(start, end));
    }
}
