package fr.allervers.solver.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.example.ForbachExample;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.PlanArithmetic;
import fr.allervers.data.plan.Score;
import fr.allervers.data.problem.Problem;
import fr.allervers.solver.PlanSolver;
import fr.allervers.solver.SolveLimits;
import fr.allervers.solver.SolveProgress;
import fr.allervers.solver.bound.Bound;
import fr.allervers.solver.bound.Gap;
import fr.allervers.solver.timefold.DefaultMoves;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Prints one table of how good plans are after how long, beside the bound and beside Timefold's default moves. Not
 * part of the tests, for it takes long; run it with
 *
 * <pre>mvn -B -ntp test -Dtest=SolveBenchmark -Dsurefire.failIfNoSpecifiedTests=false \
 *     -Dbenchmark.territories=2027-Q1,21,60,200,725 -Dbenchmark.seconds=60 -Dbenchmark.seeds=1,2,3,4,5</pre>
 *
 * A territory is a quarter of the example, or the number of communes of a made-up one. {@code benchmark.bound} is the
 * seconds given to the bound, {@code benchmark.baseline=false} leaves Timefold out.
 */
class SolveBenchmark {

    private static final List<Integer> LOOKS = List.of(5, 10, 30, 60, 300, 600);
    private static final Map<Integer, Integer> ADVISORS = Map.of(21, 2, 60, 6, 200, 16, 725, 60);
    private static final int COMMUNES_PER_ADVISOR = 12;

    private final int seconds = Integer.getInteger("benchmark.seconds", 60);
    private final int boundSeconds = Integer.getInteger("benchmark.bound", 60);
    private final boolean baseline = !"false".equals(System.getProperty("benchmark.baseline"));

    @Test
    void table() {
        System.out.println(
                "| territory | solver | seed | after | unserved (above bound) | cost | gap | moves/s | MB |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        for (var territory : property("benchmark.territories", "2027-Q1,21,60")) {
            var problem = problem(territory);
            var bound = Bound.of(problem, null, Duration.ofSeconds(boundSeconds));
            for (var seed : property("benchmark.seeds", "1")) {
                run(new Row(territory, problem, bound, Long.parseLong(seed)));
            }
        }
    }

    private static List<String> property(String name, String otherwise) {
        return Arrays.asList(System.getProperty(name, otherwise).split(","));
    }

    private static Problem problem(String territory) {
        if (territory.contains("-Q")) {
            return ForbachExample.problem(Quarter.parse(territory));
        }
        int communes = Integer.parseInt(territory);
        return MadeUpTerritory.problem(
                communes, ADVISORS.getOrDefault(communes, 1 + communes / COMMUNES_PER_ADVISOR), 1);
    }

    private record Row(String territory, Problem problem, Bound bound, long seed) {

        void print(String solver, long after, Score score, String movesPerSecond) {
            var gap = Gap.of(score, bound);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %s | %d | %d s | %d (%d) | %d | %s | %s | %d |%n",
                    territory,
                    solver,
                    seed,
                    after,
                    score.unserved(),
                    gap.unserved(),
                    score.cost(),
                    gap.costPercent() == null ? "-" : String.format(Locale.ROOT, "%.2f %%", gap.costPercent()),
                    movesPerSecond,
                    peakMegabytes());
        }
    }

    private void run(Row row) {
        resetPeak();
        var best = new TreeMap<Integer, Score>();
        var last = new SolveProgress[1];
        var plan = new PlanSolver(row.problem(), limits(row), null).run(progress -> {
            note(best, progress);
            last[0] = progress;
        });
        assertThat(PlanArithmetic.assess(row.problem(), plan).breaches()).isEmpty();
        var speed = String.format(
                Locale.ROOT, "%.0f", last[0].moves() * 1e9 / last[0].elapsed().toNanos());
        best.forEach((after, score) -> row.print("search", after, score, speed));
        row.print("search", seconds, score(plan), speed);
        if (baseline) {
            resetPeak();
            row.print("defaults", seconds, score(new DefaultMoves(row.problem(), limits(row), null).run()), "-");
        }
    }

    private SolveLimits limits(Row row) {
        return new SolveLimits(Duration.ofSeconds(seconds), null, row.seed());
    }

    /** For each look that is still to come, the best so far. */
    private void note(TreeMap<Integer, Score> best, SolveProgress progress) {
        for (int look : LOOKS) {
            if (look < seconds && progress.elapsed().toSeconds() < look) {
                best.put(look, score(progress.best()));
            }
        }
    }

    private static Score score(Plan plan) {
        return Objects.requireNonNull(plan.score());
    }

    private static void resetPeak() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
    }

    private static long peakMegabytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                >> 20;
    }
}
