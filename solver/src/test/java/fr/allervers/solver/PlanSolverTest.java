package fr.allervers.solver;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.PlanArithmetic;
import fr.allervers.data.plan.Score;
import fr.allervers.solver.benchmark.MadeUpTerritory;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PlanSolverTest {

    private static final long MOVES = 4_000;

    @Test
    void theFirstPlanTheListenerHearsOfIsValidAndNoneAfterItIsWorse() {
        var problem = MadeUpTerritory.problem(12, 1, 3);
        List<Plan> heard = new ArrayList<>();
        var last = new PlanSolver(problem, SolveLimits.ofMoves(MOVES, 1), null).run(p -> heard.add(p.best()));
        assertThat(heard).isNotEmpty().allSatisfy(plan -> {
            var assessment = PlanArithmetic.assess(problem, plan);
            assertThat(assessment.breaches()).isEmpty();
            assertThat(plan.score()).isEqualTo(assessment.score());
        });
        assertThat(heard.stream().map(PlanSolverTest::score).toList())
                .isSortedAccordingTo(Score::compareTo)
                .endsWith(score(last));
    }

    @Test
    void sameSeedAndMovesGiveTheSamePlan() {
        var problem = MadeUpTerritory.problem(12, 1, 4);
        assertThat(solve(problem, 7)).isEqualTo(solve(problem, 7));
    }

    @Test
    void aPlanToStartFromIsNeverMadeWorse() {
        var problem = MadeUpTerritory.problem(12, 1, 5);
        var from = solve(problem, 1);
        var on = new PlanSolver(problem, SolveLimits.ofMoves(50, 2), from).run(p -> {});
        assertThat(score(on)).isGreaterThanOrEqualTo(score(from));
    }

    @Test
    void aStoppedRunGivesItsBestPlan() {
        var problem = MadeUpTerritory.problem(12, 1, 6);
        var solver = new PlanSolver(problem, new SolveLimits(null, null, 1), null);
        List<Score> heard = new ArrayList<>();
        var plan = solver.run(p -> {
            heard.add(score(p.best()));
            if (heard.size() == 3) {
                solver.stop();
            }
        });
        assertThat(score(plan)).isGreaterThanOrEqualTo(heard.get(heard.size() - 1));
    }

    private static Plan solve(fr.allervers.data.problem.Problem problem, long seed) {
        return new PlanSolver(problem, SolveLimits.ofMoves(MOVES, seed), null).run(p -> {});
    }

    private static Score score(Plan plan) {
        return Objects.requireNonNull(plan.score());
    }
}
