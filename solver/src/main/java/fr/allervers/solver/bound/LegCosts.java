package fr.allervers.solver.bound;

import fr.allervers.data.problem.MobilityProfile;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.TravelMatrix;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What residents' trips cost. A trip depends on its session only by the travel tables that are valid at the session's
 * start and at its end, so sessions of equal tables share their costs.
 */
final class LegCosts {

    /** Stands for a trip that cannot be made. */
    static final long IMPOSSIBLE = -1;

    private static final int NO_TABLE = -1;

    private final Problem problem;
    private final Map<String, Integer> modes = new HashMap<>();

    LegCosts(Problem problem) {
        this.problem = problem;
        problem.travel().forEach(table -> modes.putIfAbsent(table.mode(), modes.size()));
    }

    /**
     * The tables valid for the trips to and from a session, by mode.
     *
     * @param out indices in the problem's travel, -1 for none
     * @param back indices in the problem's travel, -1 for none
     */
    record Tables(List<Integer> out, List<Integer> back) {}

    Tables tables(LocalDateTime start, int minutes) {
        return new Tables(validAt(start), validAt(start.plusMinutes(minutes)));
    }

    private List<Integer> validAt(LocalDateTime moment) {
        var valid = new ArrayList<Integer>();
        modes.forEach((mode, index) -> valid.add(NO_TABLE));
        for (int t = problem.travel().size() - 1; t >= 0; t--) {
            var table = problem.travel().get(t);
            if (table.validAt(moment)) {
                valid.set(modes.getOrDefault(table.mode(), 0), t);
            }
        }
        return List.copyOf(valid);
    }

    /** Cost of the trip to a session and back for one resident, or {@link #IMPOSSIBLE}. */
    long roundTrip(MobilityProfile profile, int home, int room, Tables tables) {
        int out = minutes(profile, home, room, tables.out());
        int back = minutes(profile, room, home, tables.back());
        if (out == TravelMatrix.IMPOSSIBLE || back == TravelMatrix.IMPOSSIBLE) {
            return IMPOSSIBLE;
        }
        int excess = problem.rules().excessFactor();
        return profile.legCost(out, excess) + profile.legCost(back, excess);
    }

    private int minutes(MobilityProfile profile, int from, int to, List<Integer> valid) {
        int least = TravelMatrix.IMPOSSIBLE;
        for (var mode : profile.modes()) {
            int table = valid.get(modes.getOrDefault(mode, 0));
            if (!modes.containsKey(mode) || table == NO_TABLE) {
                continue;
            }
            int minutes = problem.travel().get(table).minutes().minutes(from, to);
            if (minutes != TravelMatrix.IMPOSSIBLE
                    && minutes <= profile.maxMinutes()
                    && (least == TravelMatrix.IMPOSSIBLE || minutes < least)) {
                least = minutes;
            }
        }
        return least;
    }
}
