package fr.allervers.data.road;

/**
 * What is assumed of trips on roads.
 *
 * @param carAccessMinutes to get to the car and to park it, added to each trip by car
 * @param walkMetresPerSecond speed on foot, also on the way to the nearest road
 * @param longestWalkMinutes a longer walk is none
 * @param farMetres a point that is further from any road than this is a finding
 * @param marginKm roads further than this from all communes are left out
 * @param smallestNetwork roads that form a network of fewer segments by themselves (a car park, a yard) are no place to
 *     start from
 */
public record RoadParameters(
        int carAccessMinutes,
        double walkMetresPerSecond,
        int longestWalkMinutes,
        int farMetres,
        int marginKm,
        int smallestNetwork) {

    /** Made for older people on foot (0.9 m/s); all other figures are assumptions. */
    public static final RoadParameters USUAL = new RoadParameters(4, 0.9, 60, 500, 10, 200);
}
