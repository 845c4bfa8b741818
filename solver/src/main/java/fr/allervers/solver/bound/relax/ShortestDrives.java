package fr.allervers.solver.bound.relax;

import fr.allervers.data.compiled.CompiledProblem;
import java.util.Arrays;

/**
 * Least minutes that an advisor's day can spend between communes, over any communes on the way: never more than the
 * {@link DrivingLegs} of a day that also stops elsewhere, even where a detour is quicker than the direct leg. By Dijkstra's
 * shortest paths.
 */
public final class ShortestDrives {

    private final boolean detours;
    private final int communes;
    private final DrivingLegs legs;
    private final int[][] between;

    /** @param detours false: no stop between is possible, so only the direct leg counts */
    public ShortestDrives(CompiledProblem compiled, boolean detours) {
        this.detours = detours;
        this.legs = new DrivingLegs(compiled);
        this.communes = compiled.sites.communes;
        this.between = new int[communes][communes];
        for (int i = 0; i < communes; i++) {
            for (int j = 0; j < communes; j++) {
                between[i][j] = legs.between(i, j);
            }
        }
    }

    /** Least minutes from a base to each commune; {@link DrivingLegs#IMPOSSIBLE} where there is no way. */
    public int[] out(int base) {
        var first = new int[communes];
        Arrays.setAll(first, j -> legs.out(base, j));
        return shortest(first, false);
    }

    /** Least minutes from each commune home to a base; {@link DrivingLegs#IMPOSSIBLE} where there is no way. */
    public int[] home(int base) {
        var last = new int[communes];
        Arrays.setAll(last, j -> legs.home(j, base));
        return shortest(last, true);
    }

    /** Least minutes from a base to each commune and home again; 0 where there is no way. */
    public int[] roundTrips(int base) {
        var out = out(base);
        var home = home(base);
        var both = new int[communes];
        Arrays.setAll(both, j -> out[j] < 0 || home[j] < 0 ? 0 : out[j] + home[j]);
        return both;
    }

    /** Least minutes from a room in a commune to one in each; {@link DrivingLegs#IMPOSSIBLE} where there is no way. */
    public int[] from(int commune) {
        return shortest(between[commune], false);
    }

    /** Shortest paths from given first legs, or towards given last legs. */
    private int[] shortest(int[] first, boolean backwards) {
        var best = first.clone();
        var done = new boolean[communes];
        for (int next = detours ? nearest(best, done) : -1; next >= 0; next = nearest(best, done)) {
            done[next] = true;
            for (int j = 0; j < communes; j++) {
                int leg = backwards ? between[j][next] : between[next][j];
                if (leg >= 0 && (best[j] < 0 || best[next] + leg < best[j])) {
                    best[j] = best[next] + leg;
                }
            }
        }
        return best;
    }

    /** The nearest commune that is not done; negative where none is left. */
    private static int nearest(int[] best, boolean[] done) {
        int nearest = -1;
        for (int j = 0; j < best.length; j++) {
            if (!done[j] && best[j] >= 0 && (nearest < 0 || best[j] < best[nearest])) {
                nearest = j;
            }
        }
        return nearest;
    }
}
