package fr.allervers.solver.bound;

import java.util.Arrays;

/**
 * What a session surely adds to an advisor's driving: a day's tour is no shorter than the way to any of its rooms and
 * home again, and a day has no more sessions than fit in it, so each session carries its part of that way.
 */
final class DrivingShare {

    private final DrivingWays ways;

    DrivingShare(Relaxation relaxation) {
        this.ways = new DrivingWays(relaxation, true);
    }

    /** Least minutes from a base to each commune and home again, by whatever way; 0 where there is none. */
    int[] roundTrips(int base) {
        var there = ways.out(base);
        var back = ways.home(base);
        var both = new int[there.length];
        Arrays.setAll(both, j -> there[j] < 0 || back[j] < 0 ? 0 : there[j] + back[j]);
        return both;
    }
}
