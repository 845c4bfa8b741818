package fr.allervers.solver.bound.relax;

import fr.allervers.data.problem.MobilityProfile;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.TravelMatrix;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Costs of residents' trips to a session and back. A trip depends on its session only by the travel tables that are valid at the session's
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

    /** The trips of a profile to sessions and back that those tables are valid for. */
    Trips trips(MobilityProfile profile, Tables tables) {
        return new Trips(
                profile, problem.rules().excessFactor(), usable(profile, tables.out()), usable(profile, tables.back()));
    }

    private List<TravelMatrix> usable(MobilityProfile profile, List<Integer> valid) {
        return profile.modes().stream()
                .filter(modes::containsKey)
                .map(mode -> valid.get(modes.getOrDefault(mode, 0)))
                .filter(table -> table != NO_TABLE)
                .map(table -> problem.travel().get(table).minutes())
                .toList();
    }

    /**
     * Trips of one profile.
     *
     * @param excess the rules' excess factor
     * @param out tables of its means of transport at the start
     * @param back tables of its means of transport at the end
     */
    record Trips(MobilityProfile profile, int excess, List<TravelMatrix> out, List<TravelMatrix> back) {

        /** Cost of the trip to a session and back for one resident, or {@link #IMPOSSIBLE}. */
        long cost(int home, int room) {
            int there = minutes(out, home, room);
            int again = minutes(back, room, home);
            if (there == TravelMatrix.IMPOSSIBLE || again == TravelMatrix.IMPOSSIBLE) {
                return IMPOSSIBLE;
            }
            return profile.legCost(there, excess) + profile.legCost(again, excess);
        }

        private int minutes(List<TravelMatrix> tables, int from, int to) {
            int least = TravelMatrix.IMPOSSIBLE;
            for (var table : tables) {
                int minutes = table.minutes(from, to);
                if (minutes != TravelMatrix.IMPOSSIBLE
                        && minutes <= profile.maxMinutes()
                        && (least == TravelMatrix.IMPOSSIBLE || minutes < least)) {
                    least = minutes;
                }
            }
            return least;
        }
    }
}
