package fr.allervers.data.bus.search;

import java.util.Arrays;

/**
 * When each stop is reached at the earliest by bus, by number of buses, and how. Times are those of the search: in one
 * that goes backwards they have their sign changed.
 */
final class Arrivals {

    /** Stands for a stop that is not reached. */
    static final int NEVER = Integer.MAX_VALUE;

    /** Stands for a stop reached on foot from the very start. */
    static final int START = -1;

    /** [buses][stop] */
    final int[][] byBus;

    /** [buses][stop] when one is ready to board there after so many buses. */
    final int[][] ready;

    /** [buses][stop] stop of the last bus from which one came to be ready here, or {@link #START}. */
    final int[][] readyFrom;

    /** [buses][stop] pattern, run, place of boarding and of alighting of the last bus. */
    final int[][][] last;

    Arrivals(int buses, int stops) {
        byBus = filled(buses + 1, stops);
        ready = filled(buses + 1, stops);
        readyFrom = new int[buses + 1][stops];
        last = new int[buses + 1][stops][];
    }

    private static int[][] filled(int rows, int columns) {
        var cells = new int[rows][columns];
        for (var row : cells) {
            Arrays.fill(row, NEVER);
        }
        return cells;
    }
}
