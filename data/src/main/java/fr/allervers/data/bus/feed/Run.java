package fr.allervers.data.bus.feed;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One bus from its first stop to its last. Times are seconds since midnight of its day and may pass 24 hours.
 *
 * @param headsign where it says it goes; empty where it says nothing
 * @param service id of the service, whose days the calendar knows
 * @param calls where and when it stops, at least two, in order
 */
public record Run(String id, Line line, String headsign, String service, Calls calls) {

    /** Stands for a stop that a run passes by. */
    static final int PASSED = -1;

    /** Number of stops. */
    public int length() {
        return calls.stops.length;
    }

    /** Index in {@link Feed#stops()} of its n-th stop. */
    public int stop(int n) {
        return calls.stops[n];
    }

    public int arrival(int n) {
        return calls.arrivals[n];
    }

    public int departure(int n) {
        return calls.departures[n];
    }

    /** True where one may get on at its n-th stop without having booked. */
    public boolean boards(int n) {
        return calls.boards[n];
    }

    /** True where one may get off at its n-th stop without having booked. */
    public boolean alights(int n) {
        return calls.alights[n];
    }

    /**
     * The same run with some of its stops only; null where fewer than two are left.
     *
     * @param indexes new index of each stop, {@link #PASSED} where it passes by
     */
    @Nullable
    Run at(int... indexes) {
        var left = IntStream.range(0, length())
                .filter(n -> indexes[stop(n)] != PASSED)
                .toArray();
        if (left.length < 2) {
            return null;
        }
        var kept = new Calls(
                Arrays.stream(left).map(n -> indexes[stop(n)]).toArray(),
                Arrays.stream(left).map(this::arrival).toArray(),
                Arrays.stream(left).map(this::departure).toArray(),
                flags(calls.boards, left),
                flags(calls.alights, left));
        return new Run(id, line, headsign, service, kept);
    }

    private static boolean[] flags(boolean[] all, int... left) {
        var flags = new boolean[left.length];
        for (int n = 0; n < left.length; n++) {
            flags[n] = all[left[n]];
        }
        return flags;
    }

    /**
     * The same run at another time.
     *
     * @param start of its first departure, in seconds
     * @param late how much later than that it may come, which counts for every arrival
     */
    Run startingAt(int start, int late) {
        int shift = start - departure(0);
        var shifted = new Calls(
                calls.stops,
                Arrays.stream(calls.arrivals).map(t -> t + shift + late).toArray(),
                Arrays.stream(calls.departures).map(t -> t + shift).toArray(),
                calls.boards,
                calls.alights);
        return new Run(id, line, headsign, service, shifted);
    }

    /** What happens at each stop of a run, in order. */
    record Calls(int[] stops, int[] arrivals, int[] departures, boolean[] boards, boolean[] alights) {}
}
