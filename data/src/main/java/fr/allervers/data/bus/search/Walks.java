package fr.allervers.data.bus.search;

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
}
