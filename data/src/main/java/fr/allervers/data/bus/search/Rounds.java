package fr.allervers.data.bus.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Earliest arrivals in rounds, one bus more in each (the idea of RAPTOR, Delling, Pajor and Werneck 2012). Between two
 * buses one changes at the stop or walks once, never over a third stop. Of two trips that arrive at the same time the
 * one with fewer buses counts.
 */
final class Rounds {

    private final List<Pattern> patterns;
    private final Walks walks;
    private final int[][] patternsAt;
    private final int buses;

    /** @param buses most buses of a trip */
    Rounds(List<Pattern> patterns, Walks walks, int stops, int buses) {
        this.patterns = List.copyOf(patterns);
        this.walks = walks;
        this.buses = buses;
        this.patternsAt = patternsAt(stops);
    }

    List<Pattern> patterns() {
        return patterns;
    }

    private int[][] patternsAt(int stops) {
        var sets = new BitSet[stops];
        Arrays.setAll(sets, s -> new BitSet());
        for (int p = 0; p < patterns.size(); p++) {
            for (int n = 0; n < patterns.get(p).length(); n++) {
                sets[patterns.get(p).stop(n)].set(p);
            }
        }
        return Arrays.stream(sets).map(s -> s.stream().toArray()).toArray(int[][]::new);
    }

    /**
     * Searches from some stops.
     *
     * @param stops where one can board first
     * @param moments at which one is ready there
     * @param latest arrivals after it do not count
     */
    Arrivals search(int[] stops, int[] moments, int latest) {
        var found = new Arrivals(buses, patternsAt.length);
        var best = new int[patternsAt.length];
        var bestReady = new int[patternsAt.length];
        Arrays.fill(best, latest == Arrivals.NEVER ? latest : latest + 1);
        Arrays.fill(bestReady, Arrivals.NEVER);
        var fresh = new BitSet();
        for (int i = 0; i < stops.length; i++) {
            offer(found, 0, stops[i], moments[i], Arrivals.START, bestReady, fresh);
        }
        for (int bus = 1; bus <= buses && !fresh.isEmpty(); bus++) {
            var reached = ride(found, bus, fresh, best);
            fresh = change(found, bus, reached, bestReady);
        }
        return found;
    }

    /** Takes every pattern that passes a stop where one is newly ready. Returns the stops reached sooner than ever. */
    private BitSet ride(Arrivals found, int bus, BitSet fresh, int[] best) {
        var taken = new BitSet();
        fresh.stream().forEach(s -> Arrays.stream(patternsAt[s]).forEach(taken::set));
        var reached = new BitSet();
        taken.stream().forEach(p -> ride(found, bus, p, fresh, best, reached));
        return reached;
    }

    private void ride(Arrivals found, int bus, int index, BitSet fresh, int[] best, BitSet reached) {
        var pattern = patterns.get(index);
        int run = pattern.runs();
        int boarded = 0;
        for (int n = 0; n < pattern.length(); n++) {
            int stop = pattern.stop(n);
            if (run < pattern.runs() && pattern.alights(n) && pattern.arrival(n, run) < best[stop]) {
                best[stop] = pattern.arrival(n, run);
                found.byBus[bus][stop] = best[stop];
                found.last[bus][stop] = new int[] {index, run, boarded, n};
                reached.set(stop);
            }
            if (fresh.get(stop) && pattern.boards(n)) {
                int first = pattern.firstFrom(n, found.ready[bus - 1][stop]);
                if (first < run) {
                    run = first;
                    boarded = n;
                }
            }
        }
    }

    private BitSet change(Arrivals found, int bus, BitSet reached, int[] bestReady) {
        var fresh = new BitSet();
        reached.stream().forEach(stop -> {
            int arrival = found.byBus[bus][stop];
            if (walks.change()[stop] != Walks.IMPOSSIBLE) {
                offer(found, bus, stop, arrival + walks.change()[stop], stop, bestReady, fresh);
            }
            var to = walks.to()[stop];
            for (int i = 0; i < to.length; i++) {
                offer(found, bus, to[i], arrival + walks.seconds()[stop][i], stop, bestReady, fresh);
            }
        });
        return fresh;
    }

    private static void offer(Arrivals found, int bus, int stop, int moment, int from, int[] bestReady, BitSet fresh) {
        if (moment < bestReady[stop]) {
            bestReady[stop] = moment;
            found.ready[bus][stop] = moment;
            found.readyFrom[bus][stop] = from;
            fresh.set(stop);
        }
    }
}
