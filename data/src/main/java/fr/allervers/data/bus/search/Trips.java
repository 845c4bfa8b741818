package fr.allervers.data.bus.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
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
        var buses = new ArrayList<int[]>();
        var walks = new ArrayList<>(List.of(other.seconds()[end.index]));
        int stop = other.stops()[end.index];
        for (int bus = end.buses; bus > 0; bus--) {
            var last = arrivals.last[bus][stop];
            int boarding = patterns.get(last[0]).stop(last[2]);
            int from = arrivals.readyFrom[bus - 1][boarding];
            buses.add(last);
            walks.add(from == Arrivals.START ? walkFromPoint(boarding) : walk(bus - 1, from, boarding));
            stop = from;
        }
        if (forward) {
            Collections.reverse(buses);
            Collections.reverse(walks);
        }
        var rides = IntStream.range(0, buses.size())
                .mapToObj(i -> ride(buses.get(i), walks.get(i)))
                .toList();
        return new Found(end.moment - start, rides, walks.get(rides.size()));
    }

    /** A search that goes from the arrival back boards where one alights. */
    private Ride ride(int[] bus, int walk) {
        var pattern = patterns.get(bus[0]);
        int from = pattern.place(forward ? bus[2] : bus[3]);
        int to = pattern.place(forward ? bus[3] : bus[2]);
        return new Ride(pattern.departure(bus[1]), from, to, walk);
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
