package fr.allervers.data.unservable;

import fr.allervers.data.problem.MobilityProfile;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.TravelTable;
import fr.allervers.data.travel.TravelTimes;
import fr.allervers.data.unservable.Reach.Ways;
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
    private final int communes;
    private final Map<String, List<Ways>> ways = new HashMap<>();
    private final Map<Home, Reach> reaches = new HashMap<>();

    private record Home(String profile, int commune) {}

    TravelClasses(Problem problem, TravelTimes travelTimes, int minutes) {
        this.travelTimes = travelTimes;
        this.minutes = minutes;
        communes = problem.communes().size();
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

    Reach reach(MobilityProfile profile, int home) {
        return reaches.computeIfAbsent(
                new Home(profile.id(), home), h -> new Reach(home, communes, ways(profile), profile.maxMinutes()));
    }

    private List<Ways> ways(MobilityProfile profile) {
        return ways.computeIfAbsent(
                profile.id(),
                id -> examples.stream().map(start -> ways(profile, start)).toList());
    }

    private Ways ways(MobilityProfile profile, LocalDateTime start) {
        return new Ways(
                travelTimes.matrices(profile, start), travelTimes.matrices(profile, start.plusMinutes(minutes)));
    }
}
