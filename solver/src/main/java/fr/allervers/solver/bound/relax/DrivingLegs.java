package fr.allervers.solver.bound.relax;

import fr.allervers.data.compiled.CompiledProblem;
import fr.allervers.data.compiled.DriveTimes;
import fr.allervers.data.problem.TravelMatrix;
import java.util.Arrays;

/**
 * Least minutes of each leg of an advisor's day at any hour, from commune to commune. Follows the contract to the letter: a
 * leg to a session is looked up at its start, the last leg of a day at the end of its last session; between two rooms the
 * drive must be possible at the end of the earlier session, and costs nothing where no table holds it at the start of the
 * later.
 */
public final class DrivingLegs {

    /** Stands where no hour allows the leg. */
    public static final int IMPOSSIBLE = TravelMatrix.IMPOSSIBLE;

    private final int communes;
    private final DriveTimes drives;
    /** Table sets of the sessions' starts. */
    private final int[] atStarts;
    /** Table sets of the sessions' ends. */
    private final int[] atEnds;

    DrivingLegs(CompiledProblem compiled) {
        communes = compiled.sites.communes;
        drives = compiled.drives;
        atStarts = Arrays.stream(drives.atStart).distinct().toArray();
        atEnds = Arrays.stream(drives.atEnd)
                .flatMapToInt(Arrays::stream)
                .distinct()
                .toArray();
    }

    /** Least minutes from the base to the first room. */
    int out(int base, int room) {
        return least(base, room, atStarts);
    }

    /** Least minutes from the last room to the base. */
    int home(int room, int base) {
        return least(room, base, atEnds);
    }

    /** Least minutes from one room to the next; 0 inside a commune, as it may be the same room. */
    int between(int room, int next) {
        if (room == next) {
            return 0;
        }
        if (least(room, next, atEnds) == IMPOSSIBLE) {
            return IMPOSSIBLE;
        }
        return Arrays.stream(atStarts)
                .map(set -> Math.max(0, minutes(set, room, next)))
                .min()
                .orElse(IMPOSSIBLE);
    }

    private int least(int from, int to, int[] sets) {
        return Arrays.stream(sets)
                .map(set -> minutes(set, from, to))
                .filter(minutes -> minutes != IMPOSSIBLE)
                .min()
                .orElse(IMPOSSIBLE);
    }

    private int minutes(int set, int from, int to) {
        return drives.minutes[set][from * communes + to];
    }
}
