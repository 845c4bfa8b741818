package fr.allervers.data.travel;

/**
 * Minutes by regular bus between communes that have one: walk to the stop, wait, ride, walk. A trip that neither starts
 * nor ends at the hub changes there. Knows headways, not timetables or lines.
 *
 * @param headwayFactor how many times longer the headways are than by day in the week
 */
record BusEstimate(Assumptions assumed, Place hub, double headwayFactor) {

    /** Minutes from door to door; NaN where one of the two has no bus. */
    double minutes(Place from, Place to) {
        if (!from.hasBus() || !to.hasBus()) {
            return Double.NaN;
        }
        return 2 * assumed.figure("bus_stop_walk_minutes") + Math.max(wait(from), wait(to)) + ride(from, to);
    }

    /** Minutes from the hub's station on by bus to the commune, or back; NaN where it has no bus. */
    double fromStation(Place to) {
        return wait(to) + ride(hub, to) + assumed.figure("bus_stop_walk_minutes");
    }

    private double ride(Place from, Place to) {
        if (from.equals(to) || from.equals(hub) || to.equals(hub)) {
            return 60 * new RoadEstimate(assumed).km(from, to) / assumed.figure("bus_kmh");
        }
        return ride(from, hub) + assumed.figure("bus_change_minutes") + ride(hub, to);
    }

    private double wait(Place place) {
        var headway = place.busHeadwayMinutes();
        return headway == null
                ? Double.NaN
                : Math.min(
                        assumed.figure("bus_wait_limit_minutes"),
                        assumed.figure("bus_wait_share") * headway * headwayFactor);
    }
}
