package fr.allervers.data.random;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.plan.Breach;
import fr.allervers.data.plan.Breach.Rule;
import fr.allervers.data.plan.PlanArithmetic;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Workshop;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Whether the random tests of all modules can find anything: what is never generated is never tested. */
class RandomProblemsTest {

    private static final int SEEDS = 300;

    private final List<Problem> problems =
            LongStream.range(0, SEEDS).mapToObj(RandomProblems::problem).toList();

    @Test
    void theSameSeedGivesTheSameProblemAndPlans() {
        assertThat(RandomProblems.problem(7)).isEqualTo(problems.get(7));
        assertThat(RandomPlans.broken(problems.get(7), 3)).isEqualTo(RandomPlans.broken(problems.get(7), 3));
    }

    @Test
    void plansMadeValidAreValid() {
        assertThat(problems)
                .allSatisfy(p -> assertThat(PlanArithmetic.assess(p, RandomPlans.valid(p, 1))
                                .breaches())
                        .isEmpty());
    }

    @Test
    void manyPlansHoldWorkshopsAndSeriesAndWhatWasPinned() {
        var held = problems.stream()
                .map(p -> RandomPlans.valid(p, 1).workshops())
                .filter(w -> !w.isEmpty())
                .toList();

        assertThat(held).hasSizeGreaterThan(SEEDS / 2);
        assertThat(held).anyMatch(plan -> plan.stream().map(Workshop::sessions).anyMatch(s -> s.size() > 1));
        assertThat(problems).filteredOn(p -> !p.pinned().isEmpty()).hasSizeGreaterThan(SEEDS / 20);
    }

    @Test
    void brokenPlansBreachEveryRule() {
        Set<Rule> breached = problems.stream()
                .flatMap(p ->
                        LongStream.range(0, 3).mapToObj(seed -> PlanArithmetic.assess(p, RandomPlans.broken(p, seed))))
                .flatMap(a -> a.breaches().stream())
                .map(Breach::rule)
                .collect(Collectors.toSet());

        assertThat(breached).isEqualTo(EnumSet.allOf(Rule.class));
    }
}
