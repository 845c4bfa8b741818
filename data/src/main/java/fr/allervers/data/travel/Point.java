package fr.allervers.data.travel;

import fr.allervers.data.problem.Commune;

/**
 * A point on the map.
 *
 * @param latitude degrees, WGS84
 * @param longitude degrees, WGS84
 */
public record Point(double latitude, double longitude) {

    /** Farther than that from its commune the point of a venue or room is taken for a mistake, kilometres. */
    public static final double FARTHEST_KM = 20;

    private static final double EARTH_RADIUS_KM = 6371;

    /** Where a commune is said to be. */
    public static Point of(Commune commune) {
        return new Point(commune.latitude(), commune.longitude());
    }

    /** With latitude and longitude exchanged, as they stand in many a file. */
    public Point turned() {
        return new Point(longitude, latitude);
    }

    /** Kilometres to another point as the crow flies, by the haversine formula. */
    public double kmTo(Point other) {
        var north = Math.toRadians(other.latitude - latitude) / 2;
        var east = Math.toRadians(other.longitude - longitude) / 2;
        var a = Math.pow(Math.sin(north), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(east), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(a));
    }
}
