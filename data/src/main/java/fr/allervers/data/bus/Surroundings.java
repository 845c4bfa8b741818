package fr.allervers.data.bus;

import fr.allervers.data.bus.feed.Feed;
import fr.allervers.data.travel.Point;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where stops matter: around the communes' points, so that a region's timetable is searched for a territory only. A
 * change further away is not found, which can only make a trip longer.
 */
record Surroundings(List<Point> points) {

    private static final double KM = 5;

    static Surroundings of(BusRequest request) {
        return new Surroundings(request.communes().stream()
                .flatMap(c -> Stream.concat(Stream.of(c.centre()), c.venues().stream()))
                .distinct()
                .toList());
    }

    Feed in(Feed feed) {
        return feed.at(s -> holds(s.point()));
    }

    boolean holds(Point point) {
        return points.stream().anyMatch(p -> p.kmTo(point) <= KM);
    }
}
