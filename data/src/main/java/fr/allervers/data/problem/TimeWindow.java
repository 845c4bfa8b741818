package fr.allervers.data.problem;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The same hours on some days of the week.
 *
 * @param days never empty
 * @param from first minute inside
 * @param to last minute inside: an interval may end at it
 */
public record TimeWindow(Set<DayOfWeek> days, LocalTime from, LocalTime to, Provenance provenance) {

    private static final TimeWindow ALWAYS =
            new TimeWindow(EnumSet.allOf(DayOfWeek.class), LocalTime.MIN, LocalTime.of(23, 59));

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

    /** One day of the week up to noon. */
    public static TimeWindow morning(DayOfWeek day) {
        return new TimeWindow(Set.of(day), LocalTime.MIN, LocalTime.NOON);
    }

    /** One day of the week from noon on. */
    public static TimeWindow afternoon(DayOfWeek day) {
        return new TimeWindow(Set.of(day), LocalTime.NOON, LocalTime.of(23, 59));
    }

    /** True where [start, end] lies in this window; an interval over midnight never does. */
    public boolean holds(LocalDateTime start, LocalDateTime end) {
        return start.toLocalDate().equals(end.toLocalDate())
                && days.contains(start.getDayOfWeek())
                && !start.toLocalTime().isBefore(from)
                && !end.toLocalTime().isAfter(to);
    }

    /**
     * Windows without the hours of another, which nothing that they hold reaches into.
     *
     * @param windows empty: all hours
     * @return never empty: where no hour is left, a minute at midnight, in which no session is
     */
    public static List<TimeWindow> without(List<TimeWindow> windows, TimeWindow closed) {
        var open = windows.isEmpty() ? List.of(ALWAYS) : windows;
        var left = open.stream().flatMap(w -> w.without(closed)).toList();
        return left.isEmpty() ? List.of(new TimeWindow(ALWAYS.days, LocalTime.MIN, LocalTime.of(0, 1))) : left;
    }

    private Stream<TimeWindow> without(TimeWindow closed) {
        var otherDays = EnumSet.copyOf(days);
        otherDays.removeAll(closed.days);
        var sameDays = EnumSet.copyOf(days);
        sameDays.retainAll(closed.days);
        return Stream.of(
                        on(otherDays, from, to),
                        on(sameDays, from, Collections.min(List.of(to, closed.from))),
                        on(sameDays, Collections.max(List.of(from, closed.to)), to))
                .flatMap(Optional::stream);
    }

    private Optional<TimeWindow> on(Set<DayOfWeek> of, LocalTime first, LocalTime last) {
        return of.isEmpty() || !first.isBefore(last)
                ? Optional.empty()
                : Optional.of(new TimeWindow(of, first, last, provenance));
    }

    /** True where one of the windows holds [start, end], or there are none: an empty list allows everything. */
    public static boolean allow(List<TimeWindow> windows, LocalDateTime start, LocalDateTime end) {
        return windows.isEmpty() || windows.stream().anyMatch(w -> w.holds(start, end));
    }
}
