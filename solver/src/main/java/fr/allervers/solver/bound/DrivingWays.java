package fr.allervers.solver.bound;

/**
 * The least minutes of an advisor's day from place to place by whatever way, over any communes on it: never more than
 * the {@link DrivingLegs} of a day that also stops elsewhere, even where a detour is quicker than the direct leg.
 */
final class DrivingWays {

    private final boolean detours;
    private final int communes;
    private final DrivingLegs legs;
    private final int[][] between;

    /** @param detours false: no stop between is possible, so only the direct leg counts */
    DrivingWays(Relaxation relaxation, boolean detours) {
        this.detours = detours;
        this.legs = new DrivingLegs(relaxation.problem());
        this.communes = relaxation.problem().communes().size();
        this.between = new int[communes][communes];
        for (int i = 0; i < communes; i++) {
            for (int j = 0; j < communes; j++) {
                between[i][j] = legs.between(i, j);
            }
        }
    }

    /** Least minutes from a base to each commune; {@link DrivingLegs#IMPOSSIBLE} where there is no way. */
    int[] out(int base) {
        var first = new int[communes];
        for (int j = 0; j < communes; j++) {
            first[j] = legs.out(base, j);
        }
        return shortest(first, false);
    }

    /** Least minutes from each commune home to a base; {@link DrivingLegs#IMPOSSIBLE} where there is no way. */
    int[] home(int base) {
        var last = new int[communes];
        for (int j = 0; j < communes; j++) {
            last[j] = legs.home(j, base);
        }
        return shortest(last, true);
    }

    /** Least minutes from a room in a commune to one in each; {@link DrivingLegs#IMPOSSIBLE} where there is no way. */
    int[] from(int commune) {
        return shortest(between[commune], false);
    }

    /** Dijkstra over all communes, from given first legs, or towards given last legs. */
    private int[] shortest(int[] first, boolean backwards) {
        var best = first.clone();
        if (!detours) {
            return best;
        }
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
