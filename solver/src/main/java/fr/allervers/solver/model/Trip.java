package fr.allervers.solver.model;

/**
 * All legs of one resident of a demand to all sessions of a workshop and back.
 *
 * @param cost travel figure of one resident; legs that cannot be made add nothing
 * @param badLegs how many legs are impossible or longer than the profile bears
 */
public record Trip(long cost, int badLegs) {

    private static final Trip NONE = new Trip(0, 0);

    /** The trip of a resident of a row to all sessions of a workshop and back. */
    static Trip of(DemandFact demand, Placement workshop) {
        int home = demand.commune();
        int there = workshop.room().commune();
        var trip = NONE;
        for (var session : workshop.sessions()) {
            trip = trip.plus(leg(demand, demand.legs().minutes(home, there, session.start())))
                    .plus(leg(demand, demand.legs().minutes(there, home, session.end())));
        }
        return trip;
    }

    private static Trip leg(DemandFact demand, int minutes) {
        return demand.canBear(minutes) ? new Trip(demand.legCost(minutes), 0) : new Trip(0, 1);
    }

    private Trip plus(Trip other) {
        return new Trip(cost + other.cost, badLegs + other.badLegs);
    }
}
