package fr.allervers.solver.search;

import fr.allervers.data.problem.Problem;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;

/** The starts of a problem by index, in their order: which day, which week, and which start follows in a series. */
final class StartGrid {

    /** Stands where there is no such start. */
    static final int NONE = -1;

    final int size;
    final LocalDateTime[] moment;
    /** Minutes since 1970. */
    final long[] minute;
    /** Index of the date; the starts of one date follow each other. */
    final int[] day;

    final int[] dayFrom;
    /** First start after those of the day. */
    final int[] dayTo;
    /** Index of the ISO week. */
    final int[] week;

    final int weeks;
    final int[] weekFrom;
    /** First start after those of the week. */
    final int[] weekTo;
    /** Index of the weekday and time. */
    final int[] cadence;

    final int cadences;
    /** The next start with the same weekday and time, or {@link #NONE}. */
    final int[] next;

    private final Map<LocalDateTime, Integer> byMoment = new HashMap<>();

    StartGrid(Problem problem) {
        moment = problem.starts().toArray(LocalDateTime[]::new);
        size = moment.length;
        minute = new long[size];
        for (int s = 0; s < size; s++) {
            byMoment.put(moment[s], s);
            minute[s] = moment[s].toLocalDate().toEpochDay() * 24 * 60
                    + moment[s].toLocalTime().toSecondOfDay() / 60;
        }
        day = indices(LocalDateTime::toLocalDate);
        week = indices(m -> monday(m.toLocalDate()));
        weeks = size == 0 ? 0 : week[size - 1] + 1;
        cadence = indices(m -> new Cadence(m.getDayOfWeek(), m.toLocalTime()));
        cadences = 1 + java.util.Arrays.stream(cadence).max().orElse(NONE);
        int days = size == 0 ? 0 : day[size - 1] + 1;
        dayFrom = new int[days];
        weekFrom = new int[weeks];
        weekTo = new int[weeks];
        dayTo = new int[days];
        next = new int[size];
        link();
    }

    private record Cadence(DayOfWeek day, LocalTime time) {}

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private int[] indices(java.util.function.Function<LocalDateTime, Object> key) {
        var known = new HashMap<Object, Integer>();
        var result = new int[size];
        for (int s = 0; s < size; s++) {
            result[s] = known.computeIfAbsent(key.apply(moment[s]), k -> known.size());
        }
        return result;
    }

    private void link() {
        var following = new int[cadences];
        java.util.Arrays.fill(following, NONE);
        for (int s = size - 1; s >= 0; s--) {
            next[s] = following[cadence[s]];
            following[cadence[s]] = s;
            dayFrom[day[s]] = s;
            dayTo[day[s]] = Math.max(dayTo[day[s]], s + 1);
            weekFrom[week[s]] = s;
            weekTo[week[s]] = Math.max(weekTo[week[s]], s + 1);
        }
    }

    /** Index of the start at that moment, or {@link #NONE}. */
    int at(LocalDateTime when) {
        return byMoment.getOrDefault(when, NONE);
    }

    /** The sessions of a series that begins at {@code start}, or null where there are too few. */
    int @org.jspecify.annotations.Nullable [] series(int start, int sessions) {
        var result = new int[sessions];
        int s = start;
        for (int k = 0; k < sessions; k++) {
            if (s == NONE) {
                return null;
            }
            result[k] = s;
            s = next[s];
        }
        return result;
    }
}
