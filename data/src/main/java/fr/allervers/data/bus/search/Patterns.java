package fr.allervers.data.bus.search;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import fr.allervers.data.bus.feed.Run;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;

/** Sorts runs into patterns: the same stops in the same order, and none overtakes another. */
final class Patterns {

    private Patterns() {}

    /**
     * Patterns of a day's departures, each sorted by time; the same ones for the same runs.
     *
     * @param forward false: time runs backwards, and so do the stops
     */
    static List<Pattern> of(List<Departure> departures, boolean forward) {
        var byStops = departures.stream().collect(groupingBy(d -> stops(d.run()), LinkedHashMap::new, toList()));
        return byStops.values().stream()
                .flatMap(group -> withoutOvertaking(group).stream())
                .map(lane -> new Pattern(lane, forward))
                .toList();
    }

    /** The stops, and whether one may get on and off at each. */
    private static List<Integer> stops(Run run) {
        return IntStream.range(0, run.length())
                .mapToObj(n -> 4 * run.stop(n) + (run.boards(n) ? 2 : 0) + (run.alights(n) ? 1 : 0))
                .toList();
    }

    private static List<List<Departure>> withoutOvertaking(List<Departure> group) {
        var sorted = group.stream().sorted(comparingInt(d -> d.departure(0))).toList();
        var lanes = new ArrayList<List<Departure>>();
        for (var departure : sorted) {
            lanes.stream()
                    .filter(l -> follows(departure, l.get(l.size() - 1)))
                    .findFirst()
                    .ifPresentOrElse(l -> l.add(departure), () -> lanes.add(new ArrayList<>(List.of(departure))));
        }
        return lanes;
    }

    private static boolean follows(Departure later, Departure earlier) {
        return IntStream.range(0, later.run().length())
                .allMatch(n -> later.departure(n) >= earlier.departure(n) && later.arrival(n) >= earlier.arrival(n));
    }
}
