package fr.allervers.data.bus.search;

import java.util.List;

/**
 * Runs along the same stops, none overtaking another. Read backwards in time it is a pattern too: the stops in reverse,
 * each time with its sign changed, one gets on where one got off.
 */
final class Pattern {

    private final List<Departure> departures;
    private final boolean forward;
    private final int[] stops;
    private final int[][] arrivals;
    private final int[][] leavings;

    /** @param departures sorted by time */
    Pattern(List<Departure> departures, boolean forward) {
        this.departures = List.copyOf(departures);
        this.forward = forward;
        var run = departures.get(0).run();
        stops = new int[run.length()];
        arrivals = new int[run.length()][departures.size()];
        leavings = new int[run.length()][departures.size()];
        for (int n = 0; n < stops.length; n++) {
            stops[n] = run.stop(place(n));
            for (int r = 0; r < departures.size(); r++) {
                var departure = departure(r);
                arrivals[n][r] = forward ? departure.arrival(n) : -departure.departure(place(n));
                leavings[n][r] = forward ? departure.departure(n) : -departure.arrival(place(n));
            }
        }
    }

    int runs() {
        return departures.size();
    }

    int length() {
        return stops.length;
    }

    int stop(int n) {
        return stops[n];
    }

    int arrival(int n, int run) {
        return arrivals[n][run];
    }

    boolean boards(int n) {
        var run = departures.get(0).run();
        return forward ? run.boards(n) : run.alights(place(n));
    }

    boolean alights(int n) {
        var run = departures.get(0).run();
        return forward ? run.alights(n) : run.boards(place(n));
    }

    /** The first run to catch at the n-th stop at a moment; {@link #runs()} where there is none. */
    int firstFrom(int n, int moment) {
        var times = leavings[n];
        int low = 0;
        int high = times.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times[middle] < moment) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The run itself. */
    Departure departure(int run) {
        return departures.get(forward ? run : departures.size() - 1 - run);
    }

    /** Where the n-th stop of this pattern stands in its runs. */
    int place(int n) {
        return forward ? n : departures.get(0).run().length() - 1 - n;
    }
}
