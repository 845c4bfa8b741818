package fr.allervers.solver.mend;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.change.PlanChanges;
import fr.allervers.data.change.PlanChanges.Held;
import fr.allervers.data.plan.ScoredPlan;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.scenario.PlanLine;
import fr.allervers.data.scenario.Problems;
import fr.allervers.solver.mend.Mend.Goal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MendTest {

    private static Mend mend(Problem problem, String before, String now) {
        var old = Held.of(problem, PlanLine.read(problem, before));
        var plan = ScoredPlan.of(problem, PlanLine.read(problem, now));
        return new Mend(Goal.LEAST_TRAVEL, plan, PlanChanges.ofKeptIds(old, Held.of(problem, plan)), 0);
    }

    @Test
    void ofTwoThatDisturbAsManyTheOneWithNearerDatesIsBetterThoughTravelIsMore() {
        var problem = Problems.of("""
                starts     Mon 9:00, Tue 9:00, Mon4 9:00
                theme      talk, 1 to 4
                advisor    ada from A, teaches talk
                room       hall in A
                room       school in B
                travel     car: A 5, B 5, A-B 20
                demand     a: 4 in A
                """);
        var before = "p = Mon 9:00 hall ada: 4 a";
        var near = mend(problem, before, "p = Tue 9:00 school ada: 4 a");
        var far = mend(problem, before, "p = Mon4 9:00 hall ada: 4 a");

        assertThat(far.score().cost()).isLessThan(near.score().cost());
        assertThat(Stream.of(far, near).sorted(Mend.BEST_FIRST)).containsExactly(near, far);
    }
}
