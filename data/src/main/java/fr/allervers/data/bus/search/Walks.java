package fr.allervers.data.bus.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Ways on foot from each stop to others.
 *
 * @param to [stop] indexes of the stops reached, never the stop itself
 * @param seconds [stop] how long each takes, in the same order, with the time a change needs besides
 * @param change [stop] seconds that a change at the stop itself needs; {@link #IMPOSSIBLE} where there is none
 */
public record Walks(int[][] to, int[][] seconds, int[] change) {

    /** Stands where one cannot change. */
    public static final int IMPOSSIBLE = -1;

    /** @param ways [stop] how long the way to each other stop takes */
    public static Walks of(List<? extends Map<Integer, Integer>> ways, int[] change) {
        return new Walks(
                ways.stream().map(w -> ints(w.keySet())).toArray(int[][]::new),
                ways.stream().map(w -> ints(w.values())).toArray(int[][]::new),
                change);
    }

    /** The same ways from each stop that they lead to. */
    public Walks reversed() {
        var ways =
                Stream.generate(TreeMap<Integer, Integer>::new).limit(to.length).toList();
        for (int s = 0; s < to.length; s++) {
            for (int i = 0; i < to[s].length; i++) {
                ways.get(to[s][i]).put(s, seconds[s][i]);
            }
        }
        return of(ways, change);
    }

    private static int[] ints(Collection<Integer> values) {
        return values.stream().mapToInt(v -> v).toArray();
    }
}
