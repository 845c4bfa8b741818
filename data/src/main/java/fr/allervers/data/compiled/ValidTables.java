package fr.allervers.data.compiled;

import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.problem.TravelTable;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The travel tables of some modes that are valid at a moment. Moments with the same tables share one index, so that legs
 * need be known per index only, not per moment. For one thread while indices are added.
 */
final class ValidTables {

    private final List<String> modes;
    private final List<List<TravelTable>> tables = new ArrayList<>();
    private final Map<List<Integer>, Integer> known = new HashMap<>();
    private final List<@Nullable TravelMatrix[]> sets = new ArrayList<>();
    private final List<Integer[]> indices = new ArrayList<>();

    /** @param modes the travel modes that matter */
    ValidTables(Problem problem, List<String> modes) {
        this.modes = modes;
        for (var mode : modes) {
            tables.add(
                    problem.travel().stream().filter(t -> t.mode().equals(mode)).toList());
        }
    }

    /** Index of the tables valid at that moment. */
    int at(LocalDateTime moment) {
        var valid = new Integer[modes.size()];
        for (int m = 0; m < valid.length; m++) {
            valid[m] = firstValid(tables.get(m), moment);
        }
        return known.computeIfAbsent(Arrays.asList(valid), key -> add(valid));
    }

    private static int firstValid(List<TravelTable> ofMode, LocalDateTime moment) {
        for (int i = 0; i < ofMode.size(); i++) {
            if (ofMode.get(i).validAt(moment)) {
                return i;
            }
        }
        return -1;
    }

    private int add(Integer[] valid) {
        var matrices = new @Nullable TravelMatrix[valid.length];
        for (int m = 0; m < valid.length; m++) {
            matrices[m] = valid[m] < 0 ? null : tables.get(m).get(valid[m]).minutes();
        }
        sets.add(matrices);
        indices.add(valid);
        return sets.size() - 1;
    }

    /** Which tables of some modes are in a set; equal for sets between which these modes make no difference. */
    List<Integer> tables(int set, int[] ofModes) {
        return Arrays.stream(ofModes).mapToObj(m -> indices.get(set)[m]).toList();
    }

    /** Minutes of a leg by the quickest of some modes, or {@link TravelMatrix#IMPOSSIBLE}. */
    int minutes(int set, int[] byModes, int from, int to) {
        int least = TravelMatrix.IMPOSSIBLE;
        var matrices = sets.get(set);
        for (int mode : byModes) {
            var matrix = matrices[mode];
            int minutes = matrix == null ? TravelMatrix.IMPOSSIBLE : matrix.minutes(from, to);
            if (minutes != TravelMatrix.IMPOSSIBLE && (least == TravelMatrix.IMPOSSIBLE || minutes < least)) {
                least = minutes;
            }
        }
        return least;
    }

    /** The longest leg by some modes that is no longer than {@code most} minutes. */
    int longest(int[] byModes, int most) {
        int longest = 0;
        for (int mode : byModes) {
            for (var table : tables.get(mode)) {
                longest = Math.max(longest, longest(table.minutes(), most));
            }
        }
        return longest;
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
