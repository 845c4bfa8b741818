package fr.allervers.data.bus.feed;

import fr.allervers.data.travel.Point;
import java.util.List;

/**
 * Where a flexible service fetches or leaves passengers.
 *
 * @param id of the feed's location or group of stops
 * @param stops of a group; empty for an area
 * @param outlines rings of an area, those of holes among them; empty for a group
 */
public record FlexibleZone(String id, List<Point> stops, List<List<Point>> outlines) {

    /** A stop within that distance serves a point. */
    private static final double NEAR_KM = 1;

    public FlexibleZone {
        stops = List.copyOf(stops);
        outlines = List.copyOf(outlines);
    }

    /** True where a point lies in the area, or within a kilometre of one of the stops. */
    public boolean serves(Point point) {
        return stops.stream().anyMatch(s -> s.kmTo(point) <= NEAR_KM)
                || outlines.stream().filter(ring -> crosses(ring, point)).count() % 2 == 1;
    }

    /** The same zone with latitude and longitude of each point exchanged. */
    public FlexibleZone turned() {
        return new FlexibleZone(
                id, turned(stops), outlines.stream().map(FlexibleZone::turned).toList());
    }

    private static List<Point> turned(List<Point> points) {
        return points.stream().map(Point::turned).toList();
    }

    /** True where a line to the east from the point crosses the ring an odd number of times. */
    private static boolean crosses(List<Point> ring, Point point) {
        boolean isInside = false;
        for (int i = 0; i < ring.size(); i++) {
            var a = ring.get(i);
            var b = ring.get((i + 1) % ring.size());
            if (a.latitude() > point.latitude() != b.latitude() > point.latitude()) {
                var share = (point.latitude() - a.latitude()) / (b.latitude() - a.latitude());
                isInside ^= point.longitude() < a.longitude() + share * (b.longitude() - a.longitude());
            }
        }
        return isInside;
    }
}
