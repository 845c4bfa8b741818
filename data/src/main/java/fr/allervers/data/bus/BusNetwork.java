package fr.allervers.data.bus;

import static java.util.stream.Collectors.groupingBy;

import fr.allervers.data.bus.feed.Feed;
import fr.allervers.data.bus.feed.Transfer;
import fr.allervers.data.bus.search.Access;
import fr.allervers.data.bus.search.Walks;
import fr.allervers.data.travel.Point;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The stops of a feed near the communes, and the ways on foot between them and to them. */
record BusNetwork(Feed feed, BusParameters parameters) {

    /** Stops within the longest walk of a point. */
    Access access(Point point) {
        int longest = 60 * parameters.walkMinutes();
        var stops = IntStream.range(0, feed.stops().size())
                .filter(s -> walk(point, feed.stops().get(s).point()) <= longest)
                .toArray();
        return new Access(
                stops,
                Arrays.stream(stops)
                        .map(s -> walk(point, feed.stops().get(s).point()))
                        .toArray());
    }

    /** Seconds all the way on foot; -1 where that is too far. */
    int walkAllTheWay(Point from, Point to) {
        int seconds = walk(from, to);
        return seconds <= 60 * parameters.walkMinutes() ? seconds : -1;
    }

    private int walk(Point from, Point to) {
        return parameters.walkSeconds(from.kmTo(to));
    }

    /** Changes as the feed rules them, and by the distance where it says nothing. */
    Walks walks() {
        var ways = waysOnFoot();
        var change = new int[feed.stops().size()];
        Arrays.fill(change, 60 * parameters.changeMinutes());
        for (var transfer : feed.transfers()) {
            if (transfer.from() == transfer.to()) {
                change[transfer.from()] = transfer.seconds();
            } else if (transfer.seconds() == Transfer.FORBIDDEN) {
                ways.get(transfer.from()).remove(transfer.to());
            } else {
                ways.get(transfer.from()).merge(transfer.to(), transfer.seconds(), Math::max);
            }
        }
        return Walks.of(ways, change);
    }

    private List<Map<Integer, Integer>> waysOnFoot() {
        int longest = 60 * parameters.changeWalkMinutes();
        var grid = grid(longest);
        var ways = new ArrayList<Map<Integer, Integer>>();
        for (int stop = 0; stop < feed.stops().size(); stop++) {
            var way = new TreeMap<Integer, Integer>();
            var point = feed.stops().get(stop).point();
            for (int other : near(point, longest, grid)) {
                int seconds = walk(point, feed.stops().get(other).point());
                if (other != stop && seconds <= longest) {
                    way.put(other, seconds + 60 * parameters.changeMinutes());
                }
            }
            ways.add(way);
        }
        return ways;
    }

    /** Stops by cells of a degree grid, so that a large feed does not compare each stop with each. */
    private Map<Long, List<Integer>> grid(int longest) {
        return IntStream.range(0, feed.stops().size()).boxed().collect(groupingBy(stop -> {
            var point = feed.stops().get(stop).point();
            return cell(row(point, longest), column(point, longest));
        }));
    }

    private List<Integer> near(Point point, int longest, Map<Long, List<Integer>> grid) {
        var near = new ArrayList<Integer>();
        for (long row = row(point, longest) - 1; row <= row(point, longest) + 1; row++) {
            for (long column = column(point, longest) - 1; column <= column(point, longest) + 1; column++) {
                near.addAll(grid.getOrDefault(cell(row, column), List.of()));
            }
        }
        return near;
    }

    private long row(Point point, int longest) {
        return (long) Math.floor(point.latitude() / degrees(longest));
    }

    /** Up to 60 degrees north a degree of longitude is at least half one of latitude. */
    private long column(Point point, int longest) {
        return (long) Math.floor(point.longitude() / degrees(longest) / 2);
    }

    private static long cell(long row, long column) {
        return row * 1_000_000 + column;
    }

    /** As the crow flies the longest walk is no further than this; a degree of latitude has 111.2 km. */
    private double degrees(int longest) {
        return Math.max(1e-4, longest * parameters.walkMetresPerSecond() / parameters.walkFactor() / 111_000);
    }
}
