package fr.allervers.web;

import fr.allervers.data.problem.Problem;
import fr.allervers.data.road.OsmFile;
import fr.allervers.data.transport.ProblemTravel;
import fr.allervers.data.travel.Point;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A made-up map with one winding road through all that a problem's residents go to. */
public final class RoadThroughAll {

    /** Pieces between two places: so many that the network is none of those small ones where nobody starts. */
    private static final int PIECES = 12;

    private RoadThroughAll() {}

    /** The communes' points and the rooms' points, from west to east. */
    public static List<Point> places(Problem problem) {
        return ProblemTravel.points(problem).stream()
                .flatMap(c -> Stream.concat(Stream.of(c.centre()), c.venues().stream()))
                .distinct()
                .sorted(Comparator.comparing(Point::longitude))
                .toList();
    }

    /** Writes the map as an extract. */
    public static Path write(Problem problem, Path file) {
        var map = new OsmFile();
        var places = places(problem);
        for (int i = 0; i < places.size() * PIECES; i++) {
            var here = places.get(i / PIECES);
            var next = places.get(Math.min(places.size() - 1, i / PIECES + 1));
            double part = (double) (i % PIECES) / PIECES;
            map.node(
                    i + 1,
                    here.latitude() + part * (next.latitude() - here.latitude()),
                    here.longitude() + part * (next.longitude() - here.longitude()),
                    Map.of());
            if (i > 0 && i / PIECES < places.size() - 1 || i == (places.size() - 1) * PIECES) {
                map.way(i, Map.of("highway", "residential"), i, i + 1);
            }
        }
        return map.write(file);
    }
}
