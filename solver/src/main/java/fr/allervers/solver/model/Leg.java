package fr.allervers.solver.model;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * One way of a share's trip to a session.
 *
 * @param isOut true from home to the room, false back
 * @param minutes or {@link fr.allervers.data.problem.TravelMatrix#IMPOSSIBLE}
 */
public record Leg(boolean isOut, LocalDateTime at, int minutes) {

    /** The legs that the share's residents cannot make, session by session. */
    public static List<Leg> impossible(Share share, PlannedWorkshop workshop) {
        var demand = share.getDemand();
        int home = demand.commune();
        var legs = new ArrayList<Leg>();
        for (var session : workshop.sessions()) {
            int there = session.room().commune();
            legs.add(new Leg(true, session.start(), demand.legs().minutes(home, there, session.start())));
            legs.add(new Leg(false, session.end(), demand.legs().minutes(there, home, session.end())));
        }
        legs.removeIf(leg -> demand.canBear(leg.minutes()));
        return legs;
    }
}
