package fr.allervers.solver.benchmark;

import fr.allervers.data.plan.Score;
import fr.allervers.solver.SolveLimits;
import fr.allervers.solver.bound.BoundSolver;
import fr.allervers.solver.engine.PlanSolver;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Prints how near the search comes to the proven least travel where only places are to be chosen. Not part of the
 * tests, for it takes long; run it with
 *
 * <pre>mvn -B -ntp test -Dtest=LocationBenchmark -Dsurefire.failIfNoSpecifiedTests=false \
 *     -Dbenchmark.communes=300 -Dbenchmark.workshops=10,20,50 -Dbenchmark.seconds=60 -Dbenchmark.bound=120</pre>
 *
 * {@code benchmark.bound} is the most seconds that the proof may take; it ends once the optimum is proven.
 */
class LocationBenchmark {

    private final int communes = Integer.getInteger("benchmark.communes", 300);
    private final int seconds = Integer.getInteger("benchmark.seconds", 60);
    private final int boundSeconds = Integer.getInteger("benchmark.bound", 120);

    @Test
    void table() {
        System.out.println("| communes | workshops | shape | least, proven | proof | search after | cost | gap |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        for (var workshops :
                System.getProperty("benchmark.workshops", "10,20,50").split(",")) {
            run(Integer.parseInt(workshops), false);
            run(Integer.parseInt(workshops), true);
        }
    }

    private void run(int workshops, boolean clustered) {
        var problem = LocationProblem.problem(communes, workshops, 1, clustered);
        long begun = System.nanoTime();
        var bound = BoundSolver.prove(problem, 0L, Duration.ofSeconds(boundSeconds));
        double proof = (System.nanoTime() - begun) / 1e9;
        var looks = new TreeMap<Integer, Score>();
        var plan = new PlanSolver(problem, new SolveLimits(Duration.ofSeconds(seconds), null, 1), null).run(p -> {
            for (int look : List.of(1, 10)) {
                if (p.elapsed().toSeconds() < look) {
                    looks.put(look, Objects.requireNonNull(p.best().score()));
                }
            }
        });
        looks.put(seconds, Objects.requireNonNull(plan.score()));
        looks.forEach((after, score) -> System.out.printf(
                Locale.ROOT,
                "| %d | %d | %s | %d (%s) | %.1f s | %d s | %d | %.2f %% |%n",
                communes,
                workshops,
                clustered ? "clustered" : "uniform",
                bound.cost(),
                bound.costProof(),
                proof,
                after,
                score.cost(),
                100.0 * (score.cost() - bound.cost()) / bound.cost()));
    }
}
