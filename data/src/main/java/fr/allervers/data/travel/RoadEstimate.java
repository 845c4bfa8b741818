package fr.allervers.data.travel;

/**
 * Kilometres and minutes by car and on foot from coordinates alone: the straight line times a road factor. Knows no
 * rivers, hills, motorways or traffic.
 */
record RoadEstimate(Assumptions assumed) {

    /** Mean distance of two random points of a disc of radius 1. */
    private static final double MEAN_DISTANCE_IN_DISC = 128 / (45 * Math.PI);

    /** Road kilometres between two communes, or of the mean trip inside one. */
    double km(Place from, Place to) {
        var straight = from.equals(to) ? meanTripInside(from) : point(from).kmTo(point(to));
        return straight * assumed.figure("road_factor");
    }

    /** The first kilometres are slow, the others fast; a fixed time to get to the car and to park it. */
    double carMinutes(Place from, Place to) {
        var km = km(from, to);
        var slow = Math.min(km, assumed.figure("slow_km"));
        return assumed.figure("car_access_minutes")
                + 60 * slow / assumed.figure("slow_kmh")
                + 60 * (km - slow) / assumed.figure("fast_kmh");
    }

    double walkMinutes(Place from, Place to) {
        return km(from, to) * 1000 / assumed.figure("walk_metres_per_second") / 60;
    }

    /** In a disc as large as the settled part of the commune, whose area is known only by its residents. */
    private double meanTripInside(Place place) {
        var population = place.commune().population();
        var settled = population == null ? place.areaKm2() : population / assumed.figure("settled_density");
        return MEAN_DISTANCE_IN_DISC * Math.sqrt(Math.min(settled, place.areaKm2()) / Math.PI);
    }

    private static Point point(Place place) {
        return Point.of(place.commune());
    }
}
