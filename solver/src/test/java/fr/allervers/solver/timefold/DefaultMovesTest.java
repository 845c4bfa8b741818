package fr.allervers.solver.timefold;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.config.solver.EnvironmentMode;
import fr.allervers.data.TwoCommunes;
import fr.allervers.data.plan.PlanArithmetic;
import fr.allervers.data.random.RandomPlans;
import fr.allervers.data.random.RandomProblems;
import fr.allervers.solver.SolveLimits;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DefaultMovesTest {

    @Test
    void servesEveryResidentOfTheTwoCommunes() {
        var plan =
                new DefaultMoves(new TwoCommunes().build(), SolveLimits.ofMoves(20_000, 1), null).run(progress -> {});

        assertThat(plan.score().isValid()).isTrue();
        assertThat(plan.score().unserved()).isZero();
    }

    @Test
    void theSameSeedAndMovesGiveTheSamePlan() {
        var problem = RandomProblems.problem(5);

        assertThat(new DefaultMoves(problem, SolveLimits.ofMoves(3_000, 4), null).run(progress -> {}))
                .isEqualTo(new DefaultMoves(problem, SolveLimits.ofMoves(3_000, 4), null).run(progress -> {}));
    }

    @Test
    void plansOfRandomProblemsAreValidAndServeSomeone() {
        var plans = LongStream.range(0, 25)
                .mapToObj(seed -> new DefaultMoves(RandomProblems.problem(seed), SolveLimits.ofMoves(1_500, seed), null)
                        .run(progress -> {}))
                .toList();

        assertThat(plans).allMatch(plan -> plan.score().isValid());
        assertThat(plans).filteredOn(plan -> !plan.workshops().isEmpty()).hasSizeGreaterThan(12);
    }

    @Test
    void aPlanToStartFromIsNeverMadeWorse() {
        for (long seed = 0; seed < 12; seed++) {
            var problem = RandomProblems.problem(seed);
            var from = RandomPlans.valid(problem, seed);
            var before = PlanArithmetic.assess(problem, from).score();
            var plan = new DefaultMoves(problem, SolveLimits.ofMoves(500, seed), from).run(progress -> {});

            assertThat(plan.score()).as("seed %d", seed).isGreaterThanOrEqualTo(before);
        }
    }

    @Test
    void aProblemWithNothingToMoveIsAnsweredAtOnce() {
        var small = new TwoCommunes();
        small.demand.clear();

        assertThat(new DefaultMoves(small.build(), SolveLimits.ofMoves(1, 1), null)
                        .run(progress -> {})
                        .workshops())
                .isEqualTo(List.of());
    }

    @ParameterizedTest
    @EnumSource(names = {"FULL_ASSERT", "TRACKED_FULL_ASSERT"})
    void scoresStayRightMoveByMove(EnvironmentMode mode) {
        for (long seed = 0; seed < 9; seed++) {
            var problem = RandomProblems.problem(seed);
            var from = seed % 3 == 0 ? RandomPlans.broken(problem, seed) : null;
            new DefaultMoves(problem, SolveLimits.ofMoves(100, seed), from, mode).run(progress -> {});
        }
    }
}
