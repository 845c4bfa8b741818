package fr.allervers.data.continuity;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Workshop;
import fr.allervers.data.territory.LargestRemainder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A quarter gone by: what was asked, what was held, who came.
 *
 * @param plan as it was published last; it knows the ids of {@code problem}
 */
public record PastQuarter(Problem problem, Plan plan, Attended attended) {

    /** A quarter of which no head counts were noted. */
    public PastQuarter(Problem problem, Plan plan) {
        this(problem, plan, Attended.NOT_NOTED);
    }

    /** INSEE codes of the communes in which at least one workshop was held. */
    public Set<String> hosting() {
        Map<String, String> communes = problem.rooms().stream().collect(toMap(Room::id, Room::commune));
        return plan.held().stream().map(w -> communes.get(w.room())).collect(toSet());
    }

    /** Rows of demand with the residents who had no place, at least one; in the problem's order. */
    public List<Demand> unserved() {
        var left = plan.left();
        return problem.demand().stream()
                .map(d -> d.withResidents(Math.toIntExact(left.applyAsLong(d))))
                .filter(d -> d.residents() > 0)
                .toList();
    }

    /**
     * Residents who had a place and came, by the id of their demand. Where a head count says that not all came, those
     * who did are taken to be spread over the workshop's rows like its places.
     */
    public Map<String, Long> came() {
        var came = new HashMap<String, Long>();
        for (var workshop : plan.workshops()) {
            var shares = shares(workshop);
            for (int i = 0; i < shares.length; i++) {
                came.merge(workshop.attendance().get(i).demand(), (long) shares[i], Long::sum);
            }
        }
        return came;
    }

    private int[] shares(Workshop workshop) {
        var places = workshop.attendance().stream()
                .mapToDouble(Attendance::residents)
                .toArray();
        int came = Math.toIntExact(Math.min(attended.came(workshop), workshop.participants()));
        return places.length == 0 ? new int[0] : new LargestRemainder(places.length).share(came, places);
    }
}
