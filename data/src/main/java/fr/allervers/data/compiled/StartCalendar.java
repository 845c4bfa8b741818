package fr.allervers.data.compiled;

import fr.allervers.data.calendar.Week;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.WeekTime;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The starts of a problem by index, in their order: the day and week of each, and the start that follows it in a series. */
public final class StartCalendar {

    /** Stands where there is no such start. */
    public static final int NONE = -1;

    /** Number of starts. */
    public final int size;

    /** [start] date and time */
    public final LocalDateTime[] moment;
    /** [start] minutes since 1970 */
    public final long[] minute;
    /** [start] index of the date; the starts of one date follow each other */
    public final int[] day;
    /** [day] its first start */
    public final int[] dayFrom;
    /** [day] the first start after its own */
    public final int[] dayTo;
    /** [start] index of the ISO week */
    public final int[] week;
    /** Number of weeks with a start. */
    public final int weeks;
    /** [week] its first start */
    public final int[] weekFrom;
    /** [week] the first start after its own */
    public final int[] weekTo;
    /** [start] index of the weekday and time */
    public final int[] cadence;
    /** Number of different weekdays and times. */
    public final int cadences;
    /** [start] the next start of the same weekday and time, or {@link #NONE} */
    public final int[] next;

    private final Map<LocalDateTime, Integer> byMoment = new HashMap<>();

    public StartCalendar(Problem problem) {
        moment = problem.starts().toArray(LocalDateTime[]::new);
        size = moment.length;
        minute = new long[size];
        for (int s = 0; s < size; s++) {
            byMoment.put(moment[s], s);
            minute[s] = moment[s].toLocalDate().toEpochDay() * 24 * 60
                    + moment[s].toLocalTime().toSecondOfDay() / 60;
        }
        day = indices(LocalDateTime::toLocalDate);
        week = indices(m -> Week.monday(m.toLocalDate()));
        weeks = size == 0 ? 0 : week[size - 1] + 1;
        cadence = indices(WeekTime::of);
        cadences = 1 + Arrays.stream(cadence).max().orElse(NONE);
        int days = size == 0 ? 0 : day[size - 1] + 1;
        dayFrom = new int[days];
        weekFrom = new int[weeks];
        weekTo = new int[weeks];
        dayTo = new int[days];
        next = new int[size];
        link();
    }

    private int[] indices(Function<LocalDateTime, Object> key) {
        var known = new HashMap<Object, Integer>();
        var result = new int[size];
        for (int s = 0; s < size; s++) {
            result[s] = known.computeIfAbsent(key.apply(moment[s]), k -> known.size());
        }
        return result;
    }

    private void link() {
        var following = new int[cadences];
        Arrays.fill(following, NONE);
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
    public int at(LocalDateTime when) {
        return byMoment.getOrDefault(when, NONE);
    }

    /** The moments of some starts. */
    public List<LocalDateTime> moments(int[] starts) {
        return Arrays.stream(starts).mapToObj(s -> moment[s]).toList();
    }

    /** [start] the {@link #series(int, int)} that begins there */
    int[][] series(int sessions) {
        return IntStream.range(0, size)
                .mapToObj(start -> series(start, sessions))
                .toArray(int[][]::new);
    }

    /** The sessions of a series that begins at {@code start}, or null where there are too few. */
    public int @Nullable [] series(int start, int sessions) {
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
