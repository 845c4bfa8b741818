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
    public static List<Leg> impossible(Share share) {
        var demand = share.demand();
        int home = demand.commune();
        int there = share.workshop().room().commune();
        var legs = new ArrayList<Leg>();
        for (var session : share.workshop().sessions()) {
            legs.add(new Leg(true, session.start(), demand.legs().minutes(home, there, session.start())));
            legs.add(new Leg(false, session.end(), demand.legs().minutes(there, home, session.end())));
        }
        legs.removeIf(leg -> demand.canBear(leg.minutes()));
        return legs;
    }
}
