package fr.allervers.data.random;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.ProblemParts;
import fr.allervers.data.plan.Breach;
import fr.allervers.data.plan.Breach.Rule;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.PlanArithmetic;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.Cost;
import fr.allervers.data.problem.Habit;
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

    @Test
    void additionsMakeADifferenceAndLeavePlansMadeValidValid() {
        int presence = 0;
        int someHabitsKept = 0;
        int dates = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            var problem = RandomProblems.withAdditions(seed);
            var plan = RandomPlans.valid(problem, 1);
            var assessed = PlanArithmetic.assess(problem, plan);
            assertThat(assessed.breaches()).as(problem.id()).isEmpty();
            var costs = assessed.score().costs();
            long habits =
                    problem.habits().stream().mapToLong(Habit::participants).sum();
            presence += costs.of(Cost.PRESENCE) == absent(problem, plan) ? 0 : 1;
            someHabitsKept += costs.of(Cost.HABIT) > 0 && costs.of(Cost.HABIT) < habits ? 1 : 0;
            dates += PlanArithmetic.assess(undated(problem), plan).equals(assessed) ? 0 : 1;
        }
        assertThat(presence).isGreaterThan(SEEDS / 4);
        assertThat(someHabitsKept).isGreaterThan(SEEDS / 50);
        assertThat(dates).isGreaterThan(SEEDS / 4);
    }

    private static long absent(Problem problem, Plan plan) {
        var usual = ProblemParts.from(problem)
                .communes(problem.communes().stream()
                        .map(c -> new Commune(
                                c.code(),
                                c.name(),
                                c.latitude(),
                                c.longitude(),
                                c.population(),
                                Commune.USUAL_PRESENCE,
                                c.provenance()))
                        .toList())
                .build();
        return PlanArithmetic.assess(usual, plan).score().costs().of(Cost.PRESENCE);
    }

    private static Problem undated(Problem problem) {
        return ProblemParts.from(problem)
                .travel(problem.travel().stream()
                        .map(t -> t.withSince(null).withUntil(null))
                        .toList())
                .build();
    }
}
