package fr.allervers.solver.bound.relax;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.TimeWindow;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.IsoFields;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Moments at which sessions may start, by index, and the series they make: a workshop of n sessions that starts at one
 * of them has it and the next n-1 of its weekday and time.
 */
public final class Sessions {

    private final List<LocalDateTime> starts;
    private final int[] next;

    Sessions(List<LocalDateTime> starts) {
        this.starts = starts.stream().distinct().sorted().toList();
        this.next = new int[this.starts.size()];
        var later = new HashMap<List<Object>, Integer>();
        for (int s = next.length - 1; s >= 0; s--) {
            var start = this.starts.get(s);
            var following = later.put(List.of(start.getDayOfWeek(), start.toLocalTime()), s);
            next[s] = following == null ? -1 : following;
        }
    }

    /** How many there are. */
    public int size() {
        return starts.size();
    }

    LocalDateTime start(int index) {
        return starts.get(index);
    }

    /** Indices of the sessions of that many minutes that lie in the windows and on no day of the periods. */
    BitSet within(int minutes, List<TimeWindow> windows, List<Period> periods) {
        var in = new BitSet(size());
        for (int s = 0; s < size(); s++) {
            var start = starts.get(s);
            if (TimeWindow.allow(windows, start, start.plusMinutes(minutes))
                    && !Period.anyHolds(periods, start.toLocalDate())) {
                in.set(s);
            }
        }
        return in;
    }

    /** Starts of the series of n sessions that all are among the given ones. */
    BitSet seriesIn(BitSet sessions, int n) {
        var first = (BitSet) sessions.clone();
        sessions.stream().filter(s -> !seriesLiesIn(sessions, s, n)).forEach(first::clear);
        return first;
    }

    private boolean seriesLiesIn(BitSet sessions, int start, int n) {
        int s = start;
        for (int k = 1; k < n; k++) {
            s = next[s];
            if (s < 0 || !sessions.get(s)) {
                return false;
            }
        }
        return true;
    }

    /** Every session of the series of n sessions with the given starts. */
    BitSet of(BitSet seriesStarts, int n) {
        var all = new BitSet(size());
        seriesStarts.stream().forEach(start -> {
            for (int k = 0, s = start; k < n && s >= 0; k++, s = next[s]) {
                all.set(s);
            }
        });
        return all;
    }

    /** Index of a moment, or a negative number where no session may start at it. */
    int indexOf(LocalDateTime moment) {
        return Collections.binarySearch(starts, moment);
    }

    /** The sessions by ISO week and day, each day's in their order. */
    List<Map<LocalDate, List<LocalDateTime>>> weeks(BitSet sessions) {
        return List.copyOf(sessions.stream()
                .mapToObj(starts::get)
                .collect(groupingBy(
                        Sessions::isoWeek,
                        TreeMap::new,
                        groupingBy(LocalDateTime::toLocalDate, TreeMap::new, toList())))
                .values());
    }

    private static int isoWeek(LocalDateTime moment) {
        return moment.get(IsoFields.WEEK_BASED_YEAR) * 100 + moment.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }
}
