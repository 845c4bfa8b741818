package fr.allervers.solver.bound;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.ProblemParts;
import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.example.ForbachExample;
import fr.allervers.data.plan.PlanArithmetic;
import fr.allervers.data.plan.Score;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.random.RandomPlans;
import fr.allervers.data.random.RandomProblems;
import fr.allervers.solver.ExhaustiveSearch;
import fr.allervers.solver.NoValidPlanException;
import fr.allervers.solver.SolveLimits;
import fr.allervers.solver.engine.PlanSolver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BoundSolverTest {

    private static final Duration ENOUGH = Duration.ofMinutes(5);

    /** More of them: {@code -Dallervers.tiny=2000}. */
    private static final int PROBLEMS = Integer.getInteger("allervers.tiny", 40);

    /** For what no plan may beat whenever the proof ends; to its end with {@code -Dlong=true}. */
    private static final Duration SHORT = Boolean.getBoolean("long") ? ENOUGH : Duration.ofSeconds(1);

    @Test
    void noPlanBeatsTheBoundAndFewTinyProblemsLeaveAGap() {
        var tiny = new ExhaustibleProblems(1);
        long costs = 0;
        long bounds = 0;
        for (int n = 0; n < PROBLEMS; n++) {
            var problem = tiny.next();
            long best = Long.MAX_VALUE;
            for (var plan : ExhaustiveSearch.leastCostByUnserved(problem).entrySet()) {
                best = Math.min(best, plan.getValue());
                var bound = BoundSolver.prove(problem, plan.getKey(), ENOUGH);
                assertThat(bound.unserved()).as("unserved of problem %d", n).isLessThanOrEqualTo(plan.getKey());
                assertThat(bound.unservedAllowed()).isEqualTo(plan.getKey());
                assertThat(bound.cost())
                        .as("cost of problem %d with %d unserved", n, plan.getKey())
                        .isLessThanOrEqualTo(best);
                costs += best;
                bounds += bound.cost();
            }
        }
        assertThat(bounds).isGreaterThan(costs * 95 / 100);
    }

    @Test
    void noPlanOfAnOddProblemBeatsTheBound() {
        var tiny = new ExhaustibleProblems(7, true);
        int compared = 0;
        for (int n = 0; n < PROBLEMS; n++) {
            var problem = tiny.next();
            long best = Long.MAX_VALUE;
            for (var plan : ExhaustiveSearch.leastCostByUnserved(problem).entrySet()) {
                best = Math.min(best, plan.getValue());
                var bound = BoundSolver.prove(problem, plan.getKey(), ENOUGH);
                assertThat(bound.unserved()).as("unserved of problem %d", n).isLessThanOrEqualTo(plan.getKey());
                assertThat(bound.cost())
                        .as("cost of problem %d with %d unserved", n, plan.getKey())
                        .isLessThanOrEqualTo(best);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(PROBLEMS / 2);
    }

    @Test
    void aDetourOverAPinnedWorkshopMayBeTheQuickestWay() {
        var problem = Detour.problem(Detour.KEPT, 2);

        var least = ExhaustiveSearch.leastCostByUnserved(problem);

        assertThat(least).containsEntry(0L, 20L);
        assertThat(BoundSolver.prove(problem, 0L, ENOUGH).cost()).isPositive().isLessThanOrEqualTo(20);
    }

    @Test
    void aDetourOverAWorkshopThatNobodyAttendsMayBeTheQuickestWay() {
        var problem = Detour.problem(List.of(), 0);

        var least = ExhaustiveSearch.leastCostByUnserved(problem);

        assertThat(least).containsEntry(0L, 20L);
        assertThat(BoundSolver.prove(problem, 0L, ENOUGH).cost()).isLessThanOrEqualTo(20);
    }

    @Test
    void theFewestUnservedOfTinyProblemsAreMostlyExact() {
        var tiny = new ExhaustibleProblems(2);
        int planned = 0;
        int exact = 0;
        for (int n = 0; n < PROBLEMS; n++) {
            var problem = tiny.next();
            var least = ExhaustiveSearch.leastCostByUnserved(problem);
            if (!least.isEmpty()) {
                var bound = BoundSolver.prove(problem, null, ENOUGH);
                assertThat(bound.unserved()).as("problem %d", n).isLessThanOrEqualTo(least.firstKey());
                planned++;
                exact += bound.unserved() == least.firstKey() ? 1 : 0;
            }
        }
        assertThat(exact).isGreaterThan(planned * 9 / 10);
    }

    @Test
    void withoutAdvisorsNobodyIsServed() {
        var problem = without(new ExhaustibleProblems(3).next());

        var bound = BoundSolver.prove(problem, null, ENOUGH);

        assertThat(bound.unserved())
                .isEqualTo(problem.demand().stream()
                        .mapToLong(d -> (long) d.residents() * d.priority())
                        .sum());
        assertThat(bound.unservedProof()).isEqualTo(ProofStatus.OPTIMAL_RELAXATION);
    }

    @Test
    void whatTheListenerHearsOnlyRises() {
        var heard = new ArrayList<Bound>();

        var solver = new BoundSolver(ForbachExample.problem(Quarter.parse("2027-Q1")), 0L, ENOUGH);
        solver.run(bound -> {
            heard.add(bound);
            if (bound.cost() > 0) {
                solver.stop();
            }
        });

        assertThat(heard).extracting(Bound::cost).isSorted();
        assertThat(heard.get(heard.size() - 1).cost()).isPositive();
        assertThat(heard.get(heard.size() - 1).costProof()).isEqualTo(ProofStatus.DUAL_BOUND);
    }

    @Test
    void aSolverStoppedBeforeItRunsProvesNothing() {
        var solver = new BoundSolver(new ExhaustibleProblems(3).next(), null, ENOUGH);

        solver.stop();

        assertThat(solver.run(bound -> {})).isEqualTo(Bound.TRIVIAL);
    }

    private static Problem without(Problem p) {
        return ProblemParts.from(p)
                .advisors(List.of())
                .published(List.of())
                .pinned(List.of())
                .build();
    }

    @Test
    void noPlanBeatsTheBoundWhereTablesChangeWithTheDateAndPresenceAndHabitsWeigh() {
        int compared = 0;
        for (long seed = 0; seed < 20; seed++) {
            var problem = RandomProblems.withAdditions(seed);
            var plan = RandomPlans.valid(problem, seed);
            var score = PlanArithmetic.assess(problem, plan).score();
            if (score.isValid()) {
                var bound = BoundSolver.prove(problem, score.unserved(), SHORT);
                assertThat(bound.unserved()).as("seed %d", seed).isLessThanOrEqualTo(score.unserved());
                assertThat(bound.cost()).as("seed %d", seed).isLessThanOrEqualTo(score.cost());
                var found = searched(problem, seed);
                if (found != null) {
                    var close = BoundSolver.prove(problem, found.unserved(), SHORT);
                    assertThat(close.cost()).as("seed %d", seed).isLessThanOrEqualTo(found.cost());
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(8);
    }

    private static @Nullable Score searched(Problem problem, long seed) {
        try {
            return new PlanSolver(problem, SolveLimits.ofMoves(2_000, seed), null)
                    .run(heard -> {})
                    .score();
        } catch (NoValidPlanException pinnedBreachRules) {
            return null;
        }
    }
}
