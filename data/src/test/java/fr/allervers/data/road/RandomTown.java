package fr.allervers.data.road;

import fr.allervers.data.travel.Point;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * A random town on a bent grid: one-way streets, motorways, footpaths, bollards, forbidden turns, and a part beyond a
 * river without a bridge. Knows the quickest ways by a search of its own, over streets, not crossings.
 */
final class RandomTown {

    static final int SIDE = 5;
    static final int ISLAND = SIDE * SIDE;

    private static final int[] SPEEDS = {20, 40, 60, 80, 100};
    private static final double MOST_OF_THE_LIMIT = 0.9;

    final List<Point> crossings = new ArrayList<>();
    private final List<Street> streets = new ArrayList<>();
    private final Set<List<Integer>> forbidden = new HashSet<>();
    private final OsmFile file = new OsmFile();
    private final Random random;

    RandomTown(long seed) {
        random = new Random(seed);
        for (int i = 0; i < SIDE * SIDE; i++) {
            addCrossing(
                    49.2 + (i / SIDE + random.nextDouble() * 0.5) * 0.005,
                    6.9 + (i % SIDE + random.nextDouble() * 0.5) * 0.007);
        }
        addCrossing(49.2, 6.95);
        addCrossing(49.203, 6.952);
        for (int i = 0; i < SIDE * SIDE; i++) {
            if (i % SIDE < SIDE - 1) {
                addStreet(i, i + 1);
            }
            if (i + SIDE < SIDE * SIDE) {
                addStreet(i, i + SIDE);
            }
        }
        add(new Street(ISLAND, ISLAND + 1, 36, 36, true), Map.of("highway", "residential", "maxspeed", "40"), false);
        for (int n = 0; n < 8; n++) {
            forbidTurn();
        }
    }

    private void addCrossing(double latitude, double longitude) {
        crossings.add(new Point(latitude, longitude));
        file.node(crossings.size(), latitude, longitude, Map.of());
    }

    private void addStreet(int from, int to) {
        int limit = SPEEDS[random.nextInt(SPEEDS.length)];
        double speed = limit * MOST_OF_THE_LIMIT;
        var tags = new TreeMap<>(Map.of("highway", "tertiary", "maxspeed", "" + limit));
        switch (random.nextInt(9)) {
            case 0 -> {}
            case 1 -> {
                tags.put("oneway", "yes");
                add(new Street(from, to, speed, 0, true), tags, false);
            }
            case 2 -> {
                tags.put("oneway", "-1");
                add(new Street(from, to, 0, speed, true), tags, false);
            }
            case 3 -> add(new Street(from, to, 0, 0, true), Map.of("highway", "footway"), false);
            case 4 -> {
                tags.put("highway", "motorway");
                tags.put("oneway", "no");
                add(new Street(from, to, speed, speed, false), tags, false);
            }
            case 5 -> add(new Street(from, to, 0, 0, true), tags, true);
            default -> add(new Street(from, to, speed, speed, true), tags, false);
        }
    }

    /** The street's way has its index and one; a bollard stands in its middle. */
    private void add(Street street, Map<String, String> tags, boolean hasBollard) {
        streets.add(street);
        if (hasBollard) {
            var a = crossings.get(street.from);
            var b = crossings.get(street.to);
            long bollard = 1000 + streets.size();
            file.node(
                    bollard,
                    (a.latitude() + b.latitude()) / 2,
                    (a.longitude() + b.longitude()) / 2,
                    Map.of("barrier", "bollard"));
            file.way(streets.size(), tags, street.from + 1, bollard, street.to + 1);
        } else {
            file.way(streets.size(), tags, street.from + 1, street.to + 1);
        }
    }

    private void forbidTurn() {
        int from = random.nextInt(streets.size());
        int to = random.nextInt(streets.size());
        for (int via : new int[] {streets.get(from).from, streets.get(from).to}) {
            boolean meet = via == streets.get(to).from || via == streets.get(to).to;
            boolean areRoads = streets.get(from).isRoad() && streets.get(to).isRoad();
            if (from != to && meet && areRoads && forbidden.add(List.of(from, via, to))) {
                file.noTurn(5000 + forbidden.size(), from + 1L, via + 1L, to + 1L);
            }
        }
    }

    OsmFile file() {
        return file;
    }

    /** Seconds by car from a crossing to each, infinite where there is no way; no turning round on the spot. */
    double[] byCar(int from) {
        return search(from, true, 0);
    }

    /** Seconds on foot from a crossing to each, infinite where there is no way. */
    double[] onFoot(int from, double metresPerSecond) {
        return search(from, false, metresPerSecond);
    }

    private double[] search(int start, boolean byCar, double walk) {
        var best = new double[crossings.size()];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        best[start] = 0;
        var seen = new HashSet<List<Integer>>();
        var queue = new PriorityQueue<Way>((a, b) -> Double.compare(a.seconds, b.seconds));
        queue.add(new Way(-1, start, 0));
        while (!queue.isEmpty()) {
            var way = queue.remove();
            if (!seen.add(List.of(way.street, way.at))) {
                continue;
            }
            best[way.at] = Math.min(best[way.at], way.seconds);
            for (int s = 0; s < streets.size(); s++) {
                double seconds = seconds(s, way.at, byCar, walk);
                boolean mayTurn = !byCar || (s != way.street && !forbidden.contains(List.of(way.street, way.at, s)));
                if (mayTurn && !Double.isInfinite(seconds)) {
                    var street = streets.get(s);
                    int to = street.from == way.at ? street.to : street.from;
                    queue.add(new Way(s, to, way.seconds + seconds));
                }
            }
        }
        return best;
    }

    private double seconds(int index, int at, boolean byCar, double walk) {
        var street = streets.get(index);
        if (street.from != at && street.to != at) {
            return Double.POSITIVE_INFINITY;
        }
        double metres = 1000 * crossings.get(street.from).kmTo(crossings.get(street.to));
        if (byCar) {
            double kmh = street.from == at ? street.there : street.back;
            return kmh == 0 ? Double.POSITIVE_INFINITY : metres * 3.6 / kmh;
        }
        return street.walkable ? metres / walk : Double.POSITIVE_INFINITY;
    }

    /** @param there km/h by car, 0 where it is not allowed */
    private record Street(int from, int to, double there, double back, boolean walkable) {
        boolean isRoad() {
            return there > 0 || back > 0;
        }
    }

    private record Way(int street, int at, double seconds) {}
}
