package fr.allervers.solver.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.example.ForbachExample;
import fr.allervers.data.plan.Locks;
import fr.allervers.data.plan.PlanArithmetic;
import fr.allervers.data.plan.Score;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.random.MadeUpTerritory;
import fr.allervers.solver.SolveLimits;
import fr.allervers.solver.SolveProgress;
import fr.allervers.solver.bound.Bound;
import fr.allervers.solver.bound.BoundSolver;
import fr.allervers.solver.bound.Gap;
import fr.allervers.solver.engine.EngineSettings;
import fr.allervers.solver.engine.OtherSettings;
import fr.allervers.solver.engine.PlanSolver;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Prints one table of how good plans are after how long, beside the bound and beside Timefold with nothing
 * held back from its score. Not
 * part of the tests, for it takes long; run it with
 *
 * <pre>mvn -B -ntp test -Dtest=SolveBenchmark -Dsurefire.failIfNoSpecifiedTests=false \
 *     -Dbenchmark.territories=2027-Q1@60,21@60,60@60,200@300,725@600 -Dbenchmark.seeds=1,2,3,4,5</pre>
 *
 * A territory is a quarter of the example, or the number of communes of a made-up one, and the seconds of a run. A cell
 * holds, of the middle one of the seeds' plans, the residents unserved above the bound and the gap of its cost. Where
 * more are unserved than the bound allows, the gap stands in parentheses and is to what any plan with as many unserved
 * costs at least. {@code benchmark.bound} is the seconds given to a bound, {@code benchmark.baseline} the seeds that
 * it is run with when nothing is held back (empty: it is left out).
 */
class SolveBenchmark {

    private static final Map<Integer, Integer> ADVISORS = Map.of(21, 2, 60, 6, 200, 16, 725, 60);
    private static final int COMMUNES_PER_ADVISOR = 12;
    private static final EngineSettings NOTHING_HELD_BACK = OtherSettings.nothingHeldBack();

    private final Duration boundTime = Duration.ofSeconds(Integer.getInteger("benchmark.bound", 120));

    @Test
    void table() {
        String looks = Outcome.LOOKS.stream().map(" %d s |"::formatted).collect(Collectors.joining());
        System.out.println(
                "| territory | residents | least unserved | least cost | solver |" + looks + " tries/s | MB |");
        System.out.println("|---".repeat(7 + Outcome.LOOKS.size()) + "|");
        for (var asked : property("benchmark.territories", "2027-Q1@60,21@60,60@60,200@300,725@600")) {
            var parts = asked.split("@");
            new Territory(parts[0], problem(parts[0]), Integer.parseInt(parts[1])).run();
        }
    }

    private static List<String> property(String name, String otherwise) {
        return Arrays.stream(System.getProperty(name, otherwise).split(","))
                .filter(part -> !part.isBlank())
                .toList();
    }

    private static Problem problem(String territory) {
        if (territory.contains("-Q")) {
            return ForbachExample.problem(Quarter.parse(territory));
        }
        int communes = Integer.parseInt(territory);
        return MadeUpTerritory.problem(
                communes, ADVISORS.getOrDefault(communes, 1 + communes / COMMUNES_PER_ADVISOR), 1);
    }

    private interface Run {
        Outcome of(long seed);
    }

    private final class Territory {

        private final String name;
        private final Problem problem;
        private final int seconds;
        private final Bound bound;
        private final Map<Long, Bound> withMoreUnserved = new HashMap<>();

        Territory(String name, Problem problem, int seconds) {
            this.name = name;
            this.problem = problem;
            this.seconds = seconds;
            bound = BoundSolver.prove(problem, null, boundTime);
        }

        void run() {
            print("usual", "benchmark.seeds", "1", seed -> solve(seed, EngineSettings.USUAL));
            print("nothing held back", "benchmark.baseline", "1", seed -> solve(seed, NOTHING_HELD_BACK));
        }

        private void print(String solver, String property, String otherwise, Run run) {
            var outcomes = property(property, otherwise).stream()
                    .map(seed -> run.of(Long.parseLong(seed)))
                    .toList();
            if (outcomes.isEmpty()) {
                return;
            }
            var scores = Outcome.median(outcomes);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %d | %d | %d | %s, %d seed(s) | %s | %.0f | %d |%n",
                    name,
                    problem.demand().stream().mapToInt(Demand::residents).sum(),
                    bound.unserved(),
                    bound.cost(),
                    solver,
                    outcomes.size(),
                    Outcome.LOOKS.stream().map(look -> cell(scores.get(look))).collect(Collectors.joining(" | ")),
                    Outcome.movesPerSecond(outcomes),
                    Outcome.megabytes(outcomes));
        }

        private String cell(@Nullable Score score) {
            if (score == null) {
                return "";
            }
            if (!score.isValid()) {
                return "not valid";
            }
            var gap = Gap.of(score, bound);
            if (score.unserved() <= bound.unservedAllowed()) {
                return gap.unserved() + " · " + percent(gap);
            }
            var other =
                    withMoreUnserved.computeIfAbsent(score.unserved(), u -> BoundSolver.prove(problem, u, boundTime));
            return gap.unserved() + " · (" + percent(Gap.of(score, other)) + ")";
        }

        private String percent(Gap gap) {
            return gap.costPercent() == null ? "-" : String.format(Locale.ROOT, "%.2f %%", gap.costPercent());
        }

        private Outcome solve(long seed, EngineSettings settings) {
            var outcome = new Outcome(seconds);
            var moves = new AtomicLong();
            var plan = new PlanSolver(problem, limits(seed), null, Locks.NONE, settings)
                    .run((SolveProgress progress) -> {
                        outcome.note(progress);
                        moves.set(progress.moves());
                    });
            outcome.end(plan, moves.get());
            assertThat(PlanArithmetic.assess(problem, plan).breaches()).isEmpty();
            return outcome;
        }

        private SolveLimits limits(long seed) {
            return new SolveLimits(Duration.ofSeconds(seconds), null, seed);
        }
    }
}
