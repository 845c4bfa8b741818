package fr.allervers.data.bus;

import fr.allervers.data.bus.feed.Feed;
import fr.allervers.data.bus.search.Access;
import fr.allervers.data.bus.search.DayTimetable;
import fr.allervers.data.bus.search.Direction;
import fr.allervers.data.bus.search.Ride;
import fr.allervers.data.bus.search.Trips;
import fr.allervers.data.bus.search.Walks;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.travel.Point;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Minutes between all communes at a moment of a class of days. Residents leave from the centre; where a commune has
 * several venues, the one with the longest trip counts.
 */
final class BusMinutes {

    private static final int SEARCHES_KEPT = 50;

    private final BusRequest request;
    private final BusNetwork network;
    private final Walks walks;
    private final Walks back;
    private final DayClasses classes;
    private final List<Access> centres;
    private final Map<Point, Access> access = new HashMap<>();
    private final Map<Integer, DayTimetable> timetables = new HashMap<>();
    private final Map<Moment, int[][]> known = new HashMap<>();

    /** The last searches, for callers that go from commune to commune. */
    private final Map<Search, Trips> latest = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Search, Trips> eldest) {
            return size() > SEARCHES_KEPT;
        }
    };

    BusMinutes(BusRequest request, Feed feed) {
        this.request = request;
        this.network = new BusNetwork(feed, request.parameters());
        this.walks = network.walks();
        this.back = walks.reversed();
        var times = request.moments().all().stream()
                .mapToInt(m -> m.time().toSecondOfDay())
                .summaryStatistics();
        int longest = longestSeconds();
        this.classes = new DayClasses(feed, times.getMin() - longest, times.getMax() + longest);
        this.centres = request.communes().stream().map(c -> access(c.centre())).toList();
    }

    private int longestSeconds() {
        return 60 * request.parameters().longestMinutes();
    }

    Access access(Point point) {
        return access.computeIfAbsent(point, network::access);
    }

    /** Index of the class of a day. */
    int classOf(LocalDate day) {
        return classes.of(day);
    }

    /** True where any bus runs on the days of a class at the hours of sessions. */
    boolean hasBuses(int classIndex) {
        return !classes.departures(classIndex).isEmpty();
    }

    DayTimetable timetable(int classIndex) {
        return timetables.computeIfAbsent(
                classIndex,
                c -> new DayTimetable(
                        classes.departures(c), walks, back, request.parameters().changes()));
    }

    /**
     * Minutes [from][to] at a moment, begun ones counted.
     *
     * @param direction ARRIVE_BY: from centres to venues; LEAVE_AT: from venues to centres
     */
    int[][] matrix(int classIndex, Direction direction, LocalTime time) {
        return known.computeIfAbsent(new Moment(classIndex, direction, time), this::search);
    }

    private int[][] search(Moment moment) {
        int communes = request.communes().size();
        var minutes = new int[communes][communes];
        for (int there = 0; there < communes; there++) {
            for (var venue : request.communes().get(there).destinations()) {
                var trips = trips(moment, venue);
                for (int home = 0; home < communes; home++) {
                    boolean isOut = moment.direction == Direction.ARRIVE_BY;
                    int from = isOut ? home : there;
                    int to = isOut ? there : home;
                    minutes[from][to] = TravelMatrix.later(minutes[from][to], minutes(trips, home, venue));
                }
            }
            if (request.communes().get(there).venues().isEmpty()) {
                minutes[there][there] = request.inside().get(there);
            }
        }
        return minutes;
    }

    private Trips trips(Moment moment, Point venue) {
        return timetable(moment.classIndex)
                .search(moment.direction, access(venue), moment.time.toSecondOfDay(), longestSeconds());
    }

    /** By bus, or on foot where that is quicker and not too far. */
    private int minutes(Trips trips, int home, Point venue) {
        int seconds = trips.seconds(centres.get(home));
        int walk = network.walkAllTheWay(request.communes().get(home).centre(), venue);
        int least = seconds == Trips.NONE || (walk >= 0 && walk < seconds) ? walk : seconds;
        return least < 0 ? TravelMatrix.IMPOSSIBLE : (least + 59) / 60;
    }

    /** The trip that the table counts: to or from the venue that takes longest. */
    BusTrip trip(int from, int to, LocalDate day, LocalTime time, Direction direction) {
        boolean isOut = direction == Direction.ARRIVE_BY;
        int home = isOut ? from : to;
        return request.communes().get(isOut ? to : from).destinations().stream()
                .map(venue -> trip(home, venue, day, time, direction))
                .reduce(BusMinutes::longer)
                .orElseThrow();
    }

    /** The trip between the centre of a commune and one venue, whatever others there are. */
    BusTrip trip(int home, Point venue, LocalDate day, LocalTime time, Direction direction) {
        var moment = new Moment(classOf(day), direction, time);
        var trips = latest.computeIfAbsent(new Search(moment, venue), s -> trips(moment, venue));
        int minutes = minutes(trips, home, venue);
        var found = trips.trip(centres.get(home));
        boolean isWalk = found == null || (found.seconds() + 59) / 60 > minutes;
        var rides = found == null || isWalk ? List.<Ride>of() : found.rides();
        return new BusTrip(day, time, direction, minutes, rides);
    }

    private static BusTrip longer(BusTrip one, BusTrip other) {
        return one.minutes() != TravelMatrix.IMPOSSIBLE
                        && TravelMatrix.later(one.minutes(), other.minutes()) != one.minutes()
                ? other
                : one;
    }

    /** True where a stop is within a walk of a point. */
    boolean hasStop(Point point) {
        return access(point).stops().length > 0;
    }

    private record Search(Moment moment, Point venue) {}

    private record Moment(int classIndex, Direction direction, LocalTime time) {}
}
