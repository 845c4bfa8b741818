package fr.allervers.data.compiled;

import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.problem.TravelTable;
import fr.allervers.data.travel.TravelTimes;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The minutes of legs from commune to commune by the quickest of some modes. They depend on the moment by the travel
 * tables that are valid then alone: moments with the same tables share a number, the <em>table set</em>, so that whoever
 * asks often looks up a moment once. Safe for many threads.
 */
public final class LegTimes {

    private final List<String> modes;
    private final List<TravelTable> tables;
    private final TravelTimes times;
    private final Map<LocalDateTime, Integer> setAt = new ConcurrentHashMap<>();
    /** [mode] its valid table, or -1: the number of such a set */
    private final Map<List<Integer>, Integer> known = new HashMap<>();
    /** [table set] matrices of the modes that have a valid table; replaced as a whole */
    private volatile TravelMatrix[][] sets = {};

    /** @param modes at hand; a mode without tables makes no trip */
    public LegTimes(Problem problem, Collection<String> modes) {
        this.modes = List.copyOf(modes);
        tables = problem.travel().stream().filter(t -> modes.contains(t.mode())).toList();
        times = new TravelTimes(tables);
    }

    /** The table set of a moment. */
    public int setAt(LocalDateTime moment) {
        var set = setAt.get(moment);
        return set != null ? set : setAt.computeIfAbsent(moment, this::find);
    }

    private synchronized int find(LocalDateTime moment) {
        var valid = modes.stream().map(mode -> times.valid(mode, moment)).toList();
        return known.computeIfAbsent(valid, key -> add(moment));
    }

    private int add(LocalDateTime moment) {
        int set = sets.length;
        var more = Arrays.copyOf(sets, set + 1);
        more[set] = modes.stream()
                .map(mode -> times.matrix(mode, moment))
                .filter(Objects::nonNull)
                .toArray(TravelMatrix[]::new);
        sets = more;
        return set;
    }

    /** Number of table sets that were asked for. */
    int sets() {
        return sets.length;
    }

    /**
     * Minutes of a leg.
     *
     * @param set a table set
     * @param from index of a commune
     * @param to index of a commune
     * @return minutes, or {@link TravelMatrix#IMPOSSIBLE}
     */
    public int minutes(int set, int from, int to) {
        int least = TravelMatrix.IMPOSSIBLE;
        for (var matrix : sets[set]) {
            least = TravelMatrix.quicker(least, matrix.minutes(from, to));
        }
        return least;
    }

    /** Minutes of a leg at a moment, or {@link TravelMatrix#IMPOSSIBLE}. */
    public int minutes(int from, int to, LocalDateTime moment) {
        return minutes(setAt(moment), from, to);
    }

    /** The longest leg of all tables that is no longer than {@code most} minutes. */
    int longest(int most) {
        return tables.stream()
                .map(TravelTable::minutes)
                .mapToInt(matrix -> longest(matrix, most))
                .max()
                .orElse(0);
    }

    private static int longest(TravelMatrix minutes, int most) {
        int longest = 0;
        for (int i = 0; i < minutes.size(); i++) {
            for (int j = 0; j < minutes.size(); j++) {
                int m = minutes.minutes(i, j);
                longest = m <= most ? Math.max(longest, m) : longest;
            }
        }
        return longest;
    }
}
