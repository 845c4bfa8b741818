package fr.allervers.solver.benchmark;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.Score;
import fr.allervers.solver.SolveProgress;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** What one run had reached when, and what it took. */
final class Outcome {

    static final List<Integer> LOOKS = List.of(5, 10, 30, 60, 300, 600);

    private final Map<Integer, Score> best = new ConcurrentHashMap<>();
    private final int seconds;
    private final long began = System.nanoTime();
    private double movesPerSecond;
    private long megabytes;

    /** @param seconds the run's limit */
    Outcome(int seconds) {
        this.seconds = seconds;
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
    }

    static List<Integer> looks(int seconds) {
        return LOOKS.stream().filter(look -> look <= seconds).toList();
    }

    /** For each look that is still to come, the best so far. */
    void note(SolveProgress progress) {
        for (int look : looks(seconds)) {
            if (progress.elapsed().compareTo(Duration.ofSeconds(look)) <= 0) {
                best.put(look, score(progress.best()));
            }
        }
    }

    void end(Plan plan, long moves) {
        movesPerSecond = moves * 1e9 / (System.nanoTime() - began);
        megabytes = ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                >> 20;
        best.put(seconds, score(plan));
    }

    private static Score score(Plan plan) {
        return Objects.requireNonNull(plan.score());
    }

    /** The middle one of the scores that several runs had after so many seconds; looks without a plan are missing. */
    static Map<Integer, Score> median(List<Outcome> outcomes) {
        var result = new TreeMap<Integer, Score>();
        for (int look : looks(outcomes.get(0).seconds)) {
            var scores = outcomes.stream()
                    .map(o -> o.best.get(look))
                    .filter(Objects::nonNull)
                    .sorted(Comparator.reverseOrder())
                    .toList();
            if (scores.size() > outcomes.size() / 2) {
                result.put(look, scores.get(outcomes.size() / 2));
            }
        }
        return result;
    }

    static double movesPerSecond(List<Outcome> outcomes) {
        return outcomes.stream().mapToDouble(o -> o.movesPerSecond).average().orElse(0);
    }

    static long megabytes(List<Outcome> outcomes) {
        return outcomes.stream().mapToLong(o -> o.megabytes).max().orElse(0);
    }
}
