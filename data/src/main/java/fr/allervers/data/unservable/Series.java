package fr.allervers.data.unservable;

import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Theme;
import fr.allervers.data.problem.TimeWindow;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** For one theme: the starts, by their index in the problem, at which a whole workshop finds somebody free. */
final class Series {

    private record Hours(List<TimeWindow> allowed, List<Period> excluded) {}

    private final List<LocalDateTime> starts;
    private final int minutes;
    private final int[][] sessions;
    private final Map<Hours, BitSet> known = new HashMap<>();

    Series(ProblemIndex index, Theme theme) {
        starts = index.problem().starts();
        minutes = theme.minutes();
        Map<LocalDateTime, Integer> indexes = new HashMap<>();
        for (int i = 0; i < starts.size(); i++) {
            indexes.put(starts.get(i), i);
        }
        sessions = starts.stream()
                .map(s -> index.series(s, theme.sessions()).stream()
                        .mapToInt(indexes::get)
                        .toArray())
                .toArray(int[][]::new);
    }

    /** The starts whose every session lies in the windows and in none of the periods. */
    BitSet free(List<TimeWindow> allowed, List<Period> excluded) {
        return known.computeIfAbsent(new Hours(allowed, excluded), this::free);
    }

    private BitSet free(Hours hours) {
        var single = new BitSet();
        for (int i = 0; i < starts.size(); i++) {
            var start = starts.get(i);
            single.set(
                    i,
                    TimeWindow.allow(hours.allowed, start, start.plusMinutes(minutes))
                            && !Period.anyHolds(hours.excluded, start.toLocalDate()));
        }
        var whole = new BitSet();
        for (int i = 0; i < sessions.length; i++) {
            whole.set(i, sessions[i].length > 0 && Arrays.stream(sessions[i]).allMatch(single::get));
        }
        return whole;
    }
}
