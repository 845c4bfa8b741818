package fr.allervers.solver.bound;

import java.util.Arrays;

/**
 * What a session surely adds to an advisor's driving: a day's tour is no shorter than the way to any of its rooms and
 * home again, and a day has no more sessions than fit in it, so each session carries its part of that way.
 */
final class DrivingShare {

    private final int communes;
    private final int[][] between;
    private final DrivingLegs legs;

    DrivingShare(Relaxation relaxation) {
        this.legs = new DrivingLegs(relaxation.problem());
        this.communes = relaxation.problem().communes().size();
        this.between = new int[communes][communes];
        for (int i = 0; i < communes; i++) {
            for (int j = 0; j < communes; j++) {
                between[i][j] = legs.between(i, j);
            }
        }
    }

    /** Least minutes from a base to each commune and home again, by whatever way; 0 where there is none. */
    int[] roundTrips(int base) {
        var out = new int[communes];
        var home = new int[communes];
        for (int j = 0; j < communes; j++) {
            out[j] = legs.out(base, j);
            home[j] = legs.home(j, base);
        }
        var there = shortest(out, false);
        var back = shortest(home, true);
        var both = new int[communes];
        Arrays.setAll(both, j -> there[j] < 0 || back[j] < 0 ? 0 : there[j] + back[j]);
        return both;
    }

    /** Dijkstra over all communes, from given first legs, or towards given last legs. */
    private int[] shortest(int[] first, boolean backwards) {
        var best = first.clone();
        var done = new boolean[communes];
        for (int round = 0; round < communes; round++) {
            int nearest = -1;
            for (int j = 0; j < communes; j++) {
                if (!done[j] && best[j] >= 0 && (nearest < 0 || best[j] < best[nearest])) {
                    nearest = j;
                }
            }
            if (nearest < 0) {
                break;
            }
            done[nearest] = true;
            for (int j = 0; j < communes; j++) {
                int leg = backwards ? between[j][nearest] : between[nearest][j];
                if (leg >= 0 && (best[j] < 0 || best[nearest] + leg < best[j])) {
                    best[j] = best[nearest] + leg;
                }
            }
        }
        return best;
    }
}
