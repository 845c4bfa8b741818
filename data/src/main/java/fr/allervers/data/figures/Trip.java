package fr.allervers.data.figures;

import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.MobilityProfile;
import fr.allervers.data.problem.Workshop;
import java.util.List;

/**
 * How the residents of one attendance get to a workshop and back.
 *
 * @param residents how many travel
 * @param legs two for each session, in order; legs that their means of transport cannot make are left out, so there are
 *     fewer only where the plan breaches a rule
 */
public record Trip(Workshop workshop, Demand demand, MobilityProfile profile, int residents, List<Leg> legs) {

    public Trip {
        legs = List.copyOf(legs);
    }

    /** Minutes of an average leg, 0 where there is none. */
    public double meanMinutes() {
        return legs.stream().mapToInt(Leg::minutes).average().orElse(0);
    }

    /** Minutes that one resident spends on all legs. */
    public int totalMinutes() {
        return legs.stream().mapToInt(Leg::minutes).sum();
    }

    /** Minutes of the longest leg, 0 where there is none. */
    public int longestMinutes() {
        return legs.stream().mapToInt(Leg::minutes).max().orElse(0);
    }
}
