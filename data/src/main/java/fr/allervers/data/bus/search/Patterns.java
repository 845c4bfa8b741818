package fr.allervers.data.bus.search;

import fr.allervers.data.bus.feed.Run;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/** Sorts runs into patterns: the same stops in the same order, and none overtakes another. */
final class Patterns {

    private Patterns() {}

    /**
     * Patterns of a day's departures, each sorted by time; the same ones for the same runs.
     *
     * @param forward false: time runs backwards, and so do the stops
     */
    static List<Pattern> of(List<Departure> departures, boolean forward) {
        var byStops = new LinkedHashMap<List<Integer>, List<Departure>>();
        for (var departure : departures) {
            byStops.computeIfAbsent(stops(departure.run()), s -> new ArrayList<>())
                    .add(departure);
        }
        var patterns = new ArrayList<Pattern>();
        for (var group : byStops.values()) {
            group.sort(Comparator.comparingInt(d -> d.run().departure(0) + d.shift()));
            withoutOvertaking(group).forEach(lane -> patterns.add(new Pattern(lane, forward)));
        }
        return patterns;
    }

    /** The stops, and whether one may get on and off at each. */
    private static List<Integer> stops(Run run) {
        var stops = new ArrayList<Integer>();
        for (int n = 0; n < run.length(); n++) {
            stops.add(4 * run.stop(n) + (run.boards(n) ? 2 : 0) + (run.alights(n) ? 1 : 0));
        }
        return stops;
    }

    private static List<List<Departure>> withoutOvertaking(List<Departure> sorted) {
        var lanes = new ArrayList<List<Departure>>();
        for (var departure : sorted) {
            var lane = lanes.stream()
                    .filter(l -> follows(departure, l.get(l.size() - 1)))
                    .findFirst();
            if (lane.isPresent()) {
                lane.get().add(departure);
            } else {
                lanes.add(new ArrayList<>(List.of(departure)));
            }
        }
        return lanes;
    }

    private static boolean follows(Departure later, Departure earlier) {
        for (int n = 0; n < later.run().length(); n++) {
            if (later.departure(n) < earlier.departure(n) || later.arrival(n) < earlier.arrival(n)) {
                return false;
            }
        }
        return true;
    }
}
