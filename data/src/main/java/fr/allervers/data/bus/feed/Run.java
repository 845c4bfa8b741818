package fr.allervers.data.bus.feed;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One bus from its first stop to its last. Times are seconds since midnight of its day and may pass 24 hours. */
public final class Run {

    /** Stands for a stop that a run passes by. */
    static final int PASSED = -1;

    private final String id;
    private final Line line;
    private final String headsign;
    private final String service;
    private final int[] stops;
    private final int[] arrivals;
    private final int[] departures;
    private final boolean[] boards;
    private final boolean[] alights;

    /** @param calls where and when it stops, at least two, in order */
    Run(String id, Line line, String headsign, String service, Calls calls) {
        this(id, line, headsign, service, calls.stops(), calls.arrivals(), calls.departures(), calls);
    }

    private Run(
            String id,
            Line line,
            String headsign,
            String service,
            int[] stops,
            int[] arrivals,
            int[] departures,
            Calls calls) {
        this.id = id;
        this.line = line;
        this.headsign = headsign;
        this.service = service;
        this.stops = stops;
        this.arrivals = arrivals;
        this.departures = departures;
        this.boards = calls.boards();
        this.alights = calls.alights();
    }

    public String id() {
        return id;
    }

    public Line line() {
        return line;
    }

    /** Where it says it goes; empty where it says nothing. */
    public String headsign() {
        return headsign;
    }

    /** Id of the service, whose days the calendar knows. */
    public String service() {
        return service;
    }

    /** Number of stops. */
    public int length() {
        return stops.length;
    }

    /** Index in {@link Feed#stops()} of its n-th stop. */
    public int stop(int n) {
        return stops[n];
    }

    public int arrival(int n) {
        return arrivals[n];
    }

    public int departure(int n) {
        return departures[n];
    }

    /** True where one may get on at its n-th stop without having booked. */
    public boolean boards(int n) {
        return boards[n];
    }

    /** True where one may get off at its n-th stop without having booked. */
    public boolean alights(int n) {
        return alights[n];
    }

    /**
     * The same run with some of its stops only; null where fewer than two are left.
     *
     * @param indexes new index of each stop, {@link #PASSED} where it passes by
     */
    @Nullable
    Run at(int... indexes) {
        var left = IntStream.range(0, stops.length)
                .filter(n -> indexes[stops[n]] != PASSED)
                .toArray();
        if (left.length < 2) {
            return null;
        }
        var calls = new Calls(
                Arrays.stream(left).map(n -> indexes[stops[n]]).toArray(),
                Arrays.stream(left).map(n -> arrivals[n]).toArray(),
                Arrays.stream(left).map(n -> departures[n]).toArray(),
                flags(boards, left),
                flags(alights, left));
        return new Run(id, line, headsign, service, calls);
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
        int shift = start - departures[0];
        return new Run(
                id,
                line,
                headsign,
                service,
                stops,
                Arrays.stream(arrivals).map(t -> t + shift + late).toArray(),
                Arrays.stream(departures).map(t -> t + shift).toArray(),
                new Calls(stops, arrivals, departures, boards, alights));
    }

    /** What happens at each stop of a run, in order. */
    record Calls(int[] stops, int[] arrivals, int[] departures, boolean[] boards, boolean[] alights) {}
}
