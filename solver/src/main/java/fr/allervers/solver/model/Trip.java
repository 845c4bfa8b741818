package fr.allervers.solver.model;

/**
 * All legs of one resident of a demand to all sessions of a workshop and back.
 *
 * @param cost travel figure of one resident; legs that cannot be made add nothing
 * @param badLegs how many legs are impossible or longer than the profile bears
 */
public record Trip(long cost, int badLegs) {

    private static final Trip NONE = new Trip(0, 0);

    /** The trip of the share's residents to a held workshop. */
    public static Trip of(Share share, PlannedWorkshop workshop) {
        var series = workshop.getSeries();
        var room = workshop.getRoom();
        if (series == null || room == null) {
            return NONE;
        }
        return of(share.getDemand(), room, series, workshop.course().theme().minutes());
    }

    /** @param minutes length of one session */
    static Trip of(DemandFact demand, RoomFact room, SessionSeries series, int minutes) {
        if (series.isRegular()) {
            // its sessions share weekday and time, and so their legs
            return toSession(demand, room.commune(), series.minuteOfWeek(0), minutes)
                    .times(series.size());
        }
        var trip = NONE;
        for (int session = 0; session < series.size(); session++) {
            trip = trip.plus(toSession(demand, room.commune(), series.minuteOfWeek(session), minutes));
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
