package fr.allervers.data.compiled;

import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.problem.TravelTable;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * The minutes of legs from commune to commune by the quickest of some modes. They depend on the moment by the travel
 * tables that are valid then alone: moments with the same tables share a number, the <em>table set</em>, so that whoever
 * asks often looks up a moment once. Safe for many threads.
 */
public final class LegTimes {

    /** [mode] its tables, in the problem's order */
    private final List<List<TravelTable>> tables;

    private final Map<LocalDateTime, Integer> setAt = new ConcurrentHashMap<>();
    /** [mode] its valid table, or -1: the number of such a set */
    private final Map<List<Integer>, Integer> known = new HashMap<>();
    /** [table set] matrices of the modes that have a valid table; replaced as a whole */
    private volatile TravelMatrix[][] sets = {};

    /** @param modes at hand; a mode without tables makes no trip */
    public LegTimes(Problem problem, Collection<String> modes) {
        tables = modes.stream()
                .map(mode -> problem.travel().stream()
                        .filter(t -> t.mode().equals(mode))
                        .toList())
                .toList();
    }

    /** The table set of a moment. */
    public int setAt(LocalDateTime moment) {
        var set = setAt.get(moment);
        return set != null ? set : setAt.computeIfAbsent(moment, this::find);
    }

    private synchronized int find(LocalDateTime moment) {
        var valid = tables.stream().map(ofMode -> firstValid(ofMode, moment)).toList();
        return known.computeIfAbsent(valid, this::add);
    }

    private static int firstValid(List<TravelTable> ofMode, LocalDateTime moment) {
        return IntStream.range(0, ofMode.size())
                .filter(i -> ofMode.get(i).validAt(moment))
                .findFirst()
                .orElse(-1);
    }

    private int add(List<Integer> valid) {
        int set = sets.length;
        var more = Arrays.copyOf(sets, set + 1);
        more[set] = matrices(valid);
        sets = more;
        return set;
    }

    private TravelMatrix[] matrices(List<Integer> valid) {
        return IntStream.range(0, valid.size())
                .filter(mode -> valid.get(mode) >= 0)
                .mapToObj(mode -> tables.get(mode).get(valid.get(mode)).minutes())
                .toArray(TravelMatrix[]::new);
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
            int minutes = matrix.minutes(from, to);
            if (minutes != TravelMatrix.IMPOSSIBLE && (least == TravelMatrix.IMPOSSIBLE || minutes < least)) {
                least = minutes;
            }
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
                .flatMap(List::stream)
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
