package fr.allervers.data.travel;

/**
 * Minutes by on-demand transport as Forbus runs it: between communes without a regular line, and between them and the
 * hub's station only; other communes are reached by a change to the bus there.
 */
record OnDemandEstimate(Assumptions assumed, BusEstimate bus, Place hub) {

    /** Minutes from door to door; NaN between two communes of regular lines, which it does not serve. */
    double minutes(Place from, Place to) {
        if (from.hasBus() && to.hasBus()) {
            return Double.NaN;
        }
        if (!from.hasBus() && !to.hasBus()) {
            return ride(from, to);
        }
        var village = from.hasBus() ? to : from;
        var town = from.hasBus() ? from : to;
        return ride(village, hub)
                + (town.equals(hub) ? assumed.figure("tad_station_walk_minutes") : bus.fromStation(town));
    }

    private double ride(Place from, Place to) {
        return assumed.figure("tad_wait_minutes")
                + assumed.figure("tad_detour") * new RoadEstimate(assumed).carMinutes(from, to);
    }
}
