package fr.allervers.data.unservable;

import fr.allervers.data.problem.MobilityProfile;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.problem.TravelTable;
import fr.allervers.data.travel.TravelTimes;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The starts in classes of equal travel, for sessions of one length: in a class the same tables count on the way there
 * and on the way back, whatever the mode. All sessions of a workshop are of one class, as they share weekday and time.
 */
final class TravelClasses {

    private final TravelTimes travelTimes;
    private final int minutes;
    private final int[] classes;
    private final List<LocalDateTime> examples = new ArrayList<>();
    private final Map<String, List<Trips>> trips = new HashMap<>();

    TravelClasses(Problem problem, TravelTimes travelTimes, int minutes) {
        this.travelTimes = travelTimes;
        this.minutes = minutes;
        Map<List<BitSet>, Integer> known = new HashMap<>();
        classes = problem.starts().stream()
                .mapToInt(start -> {
                    var valid = List.of(valid(problem, start), valid(problem, start.plusMinutes(minutes)));
                    return known.computeIfAbsent(valid, v -> add(start));
                })
                .toArray();
    }

    private static BitSet valid(Problem problem, LocalDateTime moment) {
        var valid = new BitSet();
        for (int i = 0; i < problem.travel().size(); i++) {
            TravelTable table = problem.travel().get(i);
            valid.set(i, table.validAt(moment));
        }
        return valid;
    }

    private int add(LocalDateTime start) {
        examples.add(start);
        return examples.size() - 1;
    }

    /** The classes of some starts. */
    BitSet of(BitSet starts) {
        var of = new BitSet();
        starts.stream().forEach(s -> of.set(classes[s]));
        return of;
    }

    /** The trips of a profile, by class. */
    List<Trips> trips(MobilityProfile profile) {
        return trips.computeIfAbsent(
                profile.id(),
                id -> examples.stream().map(s -> trips(profile, s)).toList());
    }

    private Trips trips(MobilityProfile profile, LocalDateTime start) {
        return new Trips(
                travelTimes.matrices(profile, start), travelTimes.matrices(profile, start.plusMinutes(minutes)));
    }

    /** The ways there and back that a profile has at one class of starts. */
    record Trips(List<TravelMatrix> out, List<TravelMatrix> back) {

        /** Minutes of the longer of the two legs, or {@link TravelMatrix#IMPOSSIBLE} where one is. */
        int longerLeg(int home, int there) {
            int outMinutes = least(out, home, there);
            int backMinutes = least(back, there, home);
            return outMinutes == TravelMatrix.IMPOSSIBLE || backMinutes == TravelMatrix.IMPOSSIBLE
                    ? TravelMatrix.IMPOSSIBLE
                    : Math.max(outMinutes, backMinutes);
        }

        private static int least(List<TravelMatrix> matrices, int from, int to) {
            int least = TravelMatrix.IMPOSSIBLE;
            for (var matrix : matrices) {
                int minutes = matrix.minutes(from, to);
                if (minutes != TravelMatrix.IMPOSSIBLE && (least == TravelMatrix.IMPOSSIBLE || minutes < least)) {
                    least = minutes;
                }
            }
            return least;
        }
    }
}
