package fr.allervers.data.figures;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.ProblemIndex;
import java.util.Map;
import java.util.TreeMap;

/**
 * Residents who walk a leg though they have another means of transport: the quickest of those at that hour is to walk.
 *
 * @param residents how many of those who have a place
 * @param longestMinutes of a leg that one of them walks
 */
public record OnFoot(long residents, int longestMinutes) {

    /**
     * Counts them in a plan.
     *
     * @param walk name of the mode of those who walk
     * @return by the id of their means of transport, without those of which nobody walks, or that is to walk
     */
    public static Map<String, OnFoot> of(ProblemIndex index, Plan plan, String walk) {
        var found = new TreeMap<String, OnFoot>();
        for (var trip : new Trips(index).of(plan)) {
            var longest = trip.legs().stream()
                    .filter(l -> l.mode().equals(walk))
                    .mapToInt(Leg::minutes)
                    .max();
            if (longest.isPresent() && trip.profile().modes().size() > 1) {
                found.merge(
                        trip.profile().id(),
                        new OnFoot(trip.residents(), longest.getAsInt()),
                        (a, b) -> new OnFoot(a.residents + b.residents, Math.max(a.longestMinutes, b.longestMinutes)));
            }
        }
        return found;
    }
}
