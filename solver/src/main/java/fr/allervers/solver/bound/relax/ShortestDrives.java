package fr.allervers.solver.bound.relax;

import fr.allervers.data.compiled.CompiledProblem;
import fr.allervers.data.compiled.DriveTimes;
import fr.allervers.data.problem.TravelMatrix;
import java.util.Arrays;

/**
 * Least minutes that an advisor's day can spend between communes, over any communes on the way: never more than the
 * legs of a day that also stops elsewhere, even where a detour is quicker than the direct leg. By Dijkstra's shortest
 * paths.
 *
 * <p>A leg is as short as at any hour, and follows the contract to the letter: one to a session is looked up at its start,
 * the last of a day at the end of its last session; between two rooms the drive must be possible at the end of the earlier
 * session, and costs nothing where no table holds it at the start of the later.
 */
public final class ShortestDrives {

    private final boolean detours;
    private final int communes;
    private final DriveTimes drives;
    /** Table sets of the sessions' starts. */
    private final int[] atStarts;
    /** Table sets of the sessions' ends. */
    private final int[] atEnds;

    private final int[][] between;

    /** @param detours false: no stop between is possible, so only the direct leg counts */
    public ShortestDrives(CompiledProblem compiled, boolean detours) {
        this.detours = detours;
        this.drives = compiled.drives;
        this.communes = compiled.sites.communes;
        atStarts = Arrays.stream(drives.atStart).distinct().toArray();
        atEnds = Arrays.stream(drives.atEnd)
                .flatMapToInt(Arrays::stream)
                .distinct()
                .toArray();
        this.between = new int[communes][communes];
        for (int i = 0; i < communes; i++) {
            int from = i;
            Arrays.setAll(between[i], to -> leg(from, to));
        }
    }

    /** Least minutes from one room to the next; 0 inside a commune, as it may be the same room. */
    private int leg(int room, int next) {
        if (room == next) {
            return 0;
        }
        if (least(room, next, atEnds) == TravelMatrix.IMPOSSIBLE) {
            return TravelMatrix.IMPOSSIBLE;
        }
        return Arrays.stream(atStarts)
                .map(set -> Math.max(0, minutes(set, room, next)))
                .min()
                .orElse(TravelMatrix.IMPOSSIBLE);
    }

    private int least(int from, int to, int[] sets) {
        return Arrays.stream(sets)
                .map(set -> minutes(set, from, to))
                .filter(minutes -> minutes != TravelMatrix.IMPOSSIBLE)
                .min()
                .orElse(TravelMatrix.IMPOSSIBLE);
    }

    private int minutes(int set, int from, int to) {
        return drives.minutes[set][from * communes + to];
    }

    /** Least minutes from a base to each commune; {@link TravelMatrix#IMPOSSIBLE} where there is no way. */
    public int[] out(int base) {
        var first = new int[communes];
        Arrays.setAll(first, j -> least(base, j, atStarts));
        return shortest(first, false);
    }

    /** Least minutes from each commune home to a base; {@link TravelMatrix#IMPOSSIBLE} where there is no way. */
    public int[] home(int base) {
        var last = new int[communes];
        Arrays.setAll(last, j -> least(j, base, atEnds));
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

    /** Least minutes from a room in a commune to one in each; {@link TravelMatrix#IMPOSSIBLE} where there is no way. */
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
