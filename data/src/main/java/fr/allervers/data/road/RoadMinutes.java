package fr.allervers.data.road;

import static java.util.stream.Collectors.joining;

import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.travel.Point;
import fr.allervers.data.travel.TravelFinding;
import fr.allervers.data.travel.TravelPoints;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;

/** Minutes between communes by one means, from the routes between their points. */
final class RoadMinutes {

    private static final int NAMED_AT_MOST = 20;

    private final RoadRequest request;
    private final RoadGraph.Routes routes;
    private final List<TravelFinding> findings;
    private final Map<Point, Integer> indexes = new HashMap<>();
    private final long[][] milliseconds;

    RoadMinutes(
            RoadRequest request,
            List<Point> points,
            RoadGraph.Routes routes,
            List<TravelFinding> findings,
            DoubleConsumer progress) {
        this.request = request;
        this.routes = routes;
        this.findings = findings;
        this.milliseconds = new long[points.size()][];
        for (int i = 0; i < points.size(); i++) {
            indexes.put(points.get(i), i);
            milliseconds[i] = routes.from(i);
            progress.accept((i + 1.0) / points.size());
        }
    }

    /**
     * The matrix, begun minutes counted.
     *
     * @param inside of communes of whose venues no point is known
     * @param extra minutes added to each trip
     * @param longest longer trips are none; {@link TravelMatrix#IMPOSSIBLE} for no limit
     * @param name of the means in the findings' keys
     */
    TravelMatrix matrix(List<Integer> inside, int extra, int longest, String name) {
        var communes = request.communes();
        var minutes = new int[communes.size()][communes.size()];
        for (int i = 0; i < minutes.length; i++) {
            for (int j = 0; j < minutes.length; j++) {
                boolean isEstimate = i == j && communes.get(i).venues().isEmpty();
                int trip = isEstimate ? inside.get(i) : minutes(communes.get(i), communes.get(j), extra);
                minutes[i][j] = longest != TravelMatrix.IMPOSSIBLE && trip > longest ? TravelMatrix.IMPOSSIBLE : trip;
            }
        }
        addFarPoints(name);
        if (longest == TravelMatrix.IMPOSSIBLE) {
            addUnreached(minutes);
        }
        return TravelMatrix.of(minutes);
    }

    /** The longest of the ways there, from the centre to a venue, and of the ways back, from a venue to the centre. */
    private int minutes(TravelPoints from, TravelPoints to, int extra) {
        double longest = 0;
        for (var venue : to.destinations()) {
            longest = later(longest, seconds(from.centre(), venue));
        }
        for (var venue : from.destinations()) {
            longest = later(longest, seconds(venue, to.centre()));
        }
        return Double.isNaN(longest) ? TravelMatrix.IMPOSSIBLE : (int) Math.ceil(longest / 60) + extra;
    }

    private static double later(double one, double other) {
        return Double.isNaN(one) || Double.isNaN(other) ? Double.NaN : Math.max(one, other);
    }

    /** On the road, and on foot to it and from it; NaN where there is no way. */
    private double seconds(Point from, Point to) {
        int start = index(from);
        int end = index(to);
        long onRoad = milliseconds[start][end];
        if (onRoad == RoadGraph.Routes.NONE) {
            return Double.NaN;
        }
        double metres = routes.metresToRoad(start) + routes.metresToRoad(end);
        return from.equals(to)
                ? 0
                : onRoad / 1000.0 + metres / request.parameters().walkMetresPerSecond();
    }

    private int index(Point point) {
        var index = indexes.get(point);
        if (index == null) {
            throw new IllegalArgumentException("no routes to %s".formatted(point));
        }
        return index;
    }

    private void addFarPoints(String name) {
        for (var commune : request.communes()) {
            addFarPoint(name, commune, commune.centre());
            commune.venues().forEach(v -> addFarPoint(name, commune, v));
        }
    }

    private void addFarPoint(String name, TravelPoints commune, Point point) {
        double metres = routes.metresToRoad(index(point));
        var key = point.equals(commune.centre()) ? "far.centre." : "far.venue.";
        if (Double.isNaN(metres)) {
            findings.add(TravelFinding.of(RoadTables.words(
                    "none." + name,
                    commune.commune().name(),
                    Double.toString(point.latitude()),
                    Double.toString(point.longitude()))));
        } else if (metres > request.parameters().farMetres()) {
            findings.add(TravelFinding.of(RoadTables.words(
                    key + name,
                    commune.commune().name(),
                    Math.round(metres),
                    Double.toString(point.latitude()),
                    Double.toString(point.longitude()))));
        }
    }

    private void addUnreached(int[][] minutes) {
        var pairs = new ArrayList<String>();
        for (int i = 0; i < minutes.length; i++) {
            for (int j = 0; j < minutes.length; j++) {
                if (i != j && minutes[i][j] == TravelMatrix.IMPOSSIBLE) {
                    pairs.add(name(i) + " → " + name(j));
                }
            }
        }
        if (!pairs.isEmpty()) {
            var named = pairs.stream().limit(NAMED_AT_MOST).collect(joining(", "));
            findings.add(TravelFinding.of(RoadTables.words("unreached", pairs.size(), named)));
        }
    }

    private String name(int commune) {
        return request.communes().get(commune).commune().name();
    }
}
