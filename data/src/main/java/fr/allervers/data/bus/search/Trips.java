package fr.allervers.data.bus.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The quickest trips between one point, at a moment, and all others. */
public record Trips(
        Arrivals arrivals, List<Pattern> patterns, boolean forward, Access point, int start, int longestSeconds) {

    /** Stands where there is no trip. */
    public static final int NONE = -1;

    /** Seconds to or from another point with at least one bus, waiting included; {@link #NONE} where there is none. */
    public int seconds(Access other) {
        var end = end(other);
        return end == null ? NONE : end.moment - start;
    }

    /** The quickest trip to or from another point, with as few changes as it can have; null where there is none. */
    public @Nullable Found trip(Access other) {
        var end = end(other);
        if (end == null) {
            return null;
        }
        int endWalk = other.seconds()[end.index];
        return forward ? forwardTrip(end, other, endWalk) : backwardTrip(end, other, endWalk);
    }

    private @Nullable End end(Access other) {
        End best = null;
        for (int buses = 1; buses < arrivals.byBus.length; buses++) {
            for (int i = 0; i < other.stops().length; i++) {
                int arrival = arrivals.byBus[buses][other.stops()[i]];
                if (arrival == Arrivals.NEVER) {
                    continue;
                }
                int moment = arrival + other.seconds()[i];
                if (moment - start <= longestSeconds && (best == null || moment < best.moment)) {
                    best = new End(buses, i, moment);
                }
            }
        }
        return best;
    }

    private Found forwardTrip(End end, Access other, int endWalk) {
        var rides = new ArrayList<Ride>();
        int stop = other.stops()[end.index];
        for (int buses = end.buses; buses > 0; buses--) {
            var last = arrivals.last[buses][stop];
            var pattern = patterns.get(last[0]);
            int boarding = pattern.stop(last[2]);
            int from = arrivals.readyFrom[buses - 1][boarding];
            int walk = from == Arrivals.START ? walkFromPoint(boarding) : walk(buses - 1, from, boarding);
            rides.add(new Ride(pattern.departure(last[1]), last[2], last[3], walk));
            stop = from;
        }
        Collections.reverse(rides);
        return new Found(end.moment - start, rides, endWalk);
    }

    /** The search went from the arrival back: its last bus is the first one taken. */
    private Found backwardTrip(End end, Access other, int endWalk) {
        var rides = new ArrayList<Ride>();
        int stop = other.stops()[end.index];
        int walk = endWalk;
        for (int buses = end.buses; buses > 0; buses--) {
            var last = arrivals.last[buses][stop];
            var pattern = patterns.get(last[0]);
            rides.add(new Ride(pattern.departure(last[1]), pattern.place(last[3]), pattern.place(last[2]), walk));
            int alighting = pattern.stop(last[2]);
            int to = arrivals.readyFrom[buses - 1][alighting];
            walk = to == Arrivals.START ? walkFromPoint(alighting) : walk(buses - 1, to, alighting);
            stop = to;
        }
        return new Found(end.moment - start, rides, walk);
    }

    /** Between two buses, the time a change needs included. */
    private int walk(int buses, int from, int to) {
        return from == to ? 0 : arrivals.ready[buses][to] - arrivals.byBus[buses][from];
    }

    private int walkFromPoint(int stop) {
        for (int i = 0; i < point.stops().length; i++) {
            if (point.stops()[i] == stop) {
                return point.seconds()[i];
            }
        }
        throw new IllegalStateException("stop %d is not reached on foot".formatted(stop));
    }

    /**
     * Where a trip ends on the other side.
     *
     * @param index of the stop in the other point's access
     */
    private record End(int buses, int index, int moment) {}
}
