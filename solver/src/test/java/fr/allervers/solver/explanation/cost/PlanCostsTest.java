package fr.allervers.solver.explanation.cost;

import static fr.allervers.data.TwoCommunes.email;
import static fr.allervers.data.TwoCommunes.tuesday;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.allervers.data.TwoCommunes;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.PlanArithmetic;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Cost;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.random.RandomPlans;
import fr.allervers.data.random.RandomProblems;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanCostsTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void sharesOfEveryKindAddUpToThePlansFigures(long seed) {
        sharesAddUp(RandomProblems.problem(seed), seed);
        sharesAddUp(RandomProblems.withAdditions(seed), seed);
    }

    private static void sharesAddUp(Problem problem, long seed) {
        var plan = RandomPlans.valid(problem, seed);
        var score = PlanArithmetic.assess(problem, plan).score();

        var costs = PlanCosts.of(new ProblemIndex(problem), plan);

        assertThat(costs.figures()).isEqualTo(score.costs());
        assertThat(costs.cost()).isEqualTo(score.cost());
        assertThat(costs.lines().stream().mapToLong(PlanCosts.Line::cost).sum()).isEqualTo(score.cost());
    }

    @Test
    void travelBelongsToTheHomeAndDrivingToWhereItLeads() {
        var two = new TwoCommunes();
        two.rooms.add(TwoCommunes.room("annex", "A", 8, true));
        var workshop = email("w", "school", tuesday(0, 9), new Attendance("car-a", 2), new Attendance("car-b", 3));
        var index = new ProblemIndex(two.build());

        var costs = PlanCosts.of(index, new Plan("two", List.of(workshop), null));

        assertThat(costs.of(Cost.TRAVEL))
                .extracting(CostShare::commune, CostShare::mobility, CostShare::figure)
                .containsExactly(tuple("A", "car", 2L * 2 * (12 + 2 * 2)), tuple("B", "car", 3L * 2 * 4));
        assertThat(costs.of(Cost.DRIVING))
                .allSatisfy(s -> assertThat(s)
                        .returns("B", CostShare::commune)
                        .returns("ada", CostShare::advisor)
                        .returns(TwoCommunes.TUESDAY, CostShare::day))
                .hasSize(2);
        assertThat(costs.of(Cost.PRESENCE))
                .singleElement()
                .returns("A", CostShare::commune)
                .returns(50L, CostShare::cost);
    }
}
