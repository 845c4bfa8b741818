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
        var series = workshop.series();
        int minutes = workshop.course().theme().minutes();
        int there = workshop.room().commune();
        if (series.isRegular()) {
            // its sessions share weekday and time, and so their legs
            return toSession(demand, there, series.minuteOfWeek(0), minutes).times(series.size());
        }
        var trip = NONE;
        for (int session = 0; session < series.size(); session++) {
            trip = trip.plus(toSession(demand, there, series.minuteOfWeek(session), minutes));
        }
        return trip;
    }

    private static Trip toSession(DemandFact demand, int there, int start, int minutes) {
        int home = demand.commune();
        var out = leg(demand, demand.legs().minutes(home, there, start));
        var back = leg(demand, demand.legs().minutes(there, home, start + minutes));
        return out.plus(back);
    }

    private static Trip leg(DemandFact demand, int minutes) {
        return demand.canBear(minutes) ? new Trip(demand.legCost(minutes), 0) : new Trip(0, 1);
    }

    private Trip plus(Trip other) {
        return new Trip(cost + other.cost, badLegs + other.badLegs);
    }

    private Trip times(int factor) {
        return new Trip(cost * factor, badLegs * factor);
    }
}
