package fr.allervers.data.bus.search;

import java.util.Arrays;
import java.util.List;

/** All runs of a day, ready to be searched in both directions. Safe to share between threads. */
public final class DayTimetable {

    private final Rounds forward;
    private final Rounds backward;

    /**
     * A timetable.
     *
     * @param departures what runs, in a fixed order
     * @param walks between stops
     * @param back the same walks reversed
     * @param changes most changes of a trip
     */
    public DayTimetable(List<Departure> departures, Walks walks, Walks back, int changes) {
        int stops = walks.change().length;
        forward = new Rounds(Patterns.of(departures, true), walks, stops, changes + 1);
        backward = new Rounds(Patterns.of(departures, false), back, stops, changes + 1);
    }

    /**
     * Searches all trips with one end at a point.
     *
     * @param point where they arrive by the moment, or leave from at it
     * @param moment seconds since midnight
     * @param longestSeconds trips that take longer do not count
     */
    public Trips search(Direction direction, Access point, int moment, int longestSeconds) {
        boolean isForward = direction == Direction.LEAVE_AT;
        int start = isForward ? moment : -moment;
        var ready = Arrays.stream(point.seconds()).map(s -> start + s).toArray();
        var rounds = isForward ? forward : backward;
        var arrivals = rounds.search(point.stops(), ready, start + longestSeconds);
        return new Trips(arrivals, rounds.patterns(), isForward, point, start, longestSeconds);
    }
}
