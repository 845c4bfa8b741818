package fr.allervers.solver.model;

import fr.allervers.data.compiled.LegTimes;
import fr.allervers.data.problem.TravelMatrix;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Minutes of a leg for someone with some modes at hand: the quickest counts. Safe for many threads. */
public final class Legs {

    private final LegTimes times;
    private final Map<LocalDateTime, Integer> tableSets = new ConcurrentHashMap<>();

    Legs(LegTimes times) {
        this.times = times;
    }

    /**
     * Minutes of a leg.
     *
     * @param from index of a commune in the problem
     * @param to index of a commune in the problem
     * @return minutes, or {@link TravelMatrix#IMPOSSIBLE}
     */
    public int minutes(int from, int to, LocalDateTime moment) {
        return times.minutes(tableSets.computeIfAbsent(moment, times::setAt), from, to);
    }
}
