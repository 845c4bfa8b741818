package fr.allervers.solver.mend;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.change.PlanChanges;
import fr.allervers.data.change.PlanChanges.Held;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.scenario.Problems;
import fr.allervers.solver.Deadline;
import fr.allervers.solver.ExhaustiveSearch;
import fr.allervers.solver.mend.MendEvent.AdvisorAbsent;
import fr.allervers.solver.mend.MendEvent.DayLost;
import fr.allervers.solver.mend.MendEvent.RoomClosed;
import java.util.ArrayList;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** On small problems no plan that leaves as few unserved disturbs fewer residents than the first mend, by trying them all. */
class LeastDisturbedTest {

    private static final int CASES = 12;
    private static final double ALLOWED = 1.2;

    private final Random chance = new Random(7);

    @Test
    void theFirstMendDisturbsHardlyMoreThanAnyPlanMust() {
        int exact = 0;
        int mended = 0;
        for (int i = 0; i < CASES; i++) {
            var problem = problem();
            var published = published(problem);
            var mend = MendProblem.of(problem, published, event(problem, published));
            if (!mend.fallen().isEmpty()) {
                var best = new Mending(mend, Deadline.never()).run(found -> {}).get(0);
                long least = least(mend.problem(), best.score().unserved());
                assertThat((double) best.disturbed())
                        .as(
                                "case %d: %s of %s",
                                i, best.plan().workshops(), mend.problem().published())
                        .isLessThanOrEqualTo(ALLOWED * least);
                mended++;
                exact += best.disturbed() == least ? 1 : 0;
            }
        }
        assertThat(mended).isGreaterThan(CASES / 3);
        assertThat(exact).isGreaterThanOrEqualTo(mended * 9 / 10);
    }

    private Problem problem() {
        return Problems.of("""
                starts     Mon 9:00, Tue 9:00, Wed 9:00
                communes   A B
                travel     car: A 5, B 5, A-B %d
                theme      talk, %d to %d
                advisor    ada from A, teaches talk, 1 a day, %d a week
                advisor    bob from B, teaches talk, 1 a day, %d a week
                room       hall in A, seats %d
                room       school in B, seats %d
                demand     a: %d in A
                demand     b: %d in B
                """.formatted(
                        10 + chance.nextInt(30),
                        1 + chance.nextInt(2),
                        2 + chance.nextInt(2),
                        1 + chance.nextInt(3),
                        1 + chance.nextInt(3),
                        2 + chance.nextInt(2),
                        2 + chance.nextInt(2),
                        1 + chance.nextInt(3),
                        1 + chance.nextInt(2)));
    }

    /** Any valid plan with as few unserved as can be. */
    private Plan published(Problem problem) {
        var plans = new ArrayList<Plan>();
        ExhaustiveSearch.forEach(problem, plans::add);
        long least = plans.stream().mapToLong(p -> p.score().unserved()).min().orElseThrow();
        var good = plans.stream().filter(p -> p.score().unserved() == least).toList();
        return good.get(chance.nextInt(good.size()));
    }

    private MendEvent event(Problem problem, Plan published) {
        var held =
                published.workshops().get(chance.nextInt(published.workshops().size()));
        var day = held.sessions().get(0).toLocalDate();
        return switch (chance.nextInt(3)) {
            case 0 -> new AdvisorAbsent(held.advisor(), new Period(day, day.plusDays(chance.nextInt(2))));
            case 1 -> new RoomClosed(held.room(), new Period(day, day.plusDays(chance.nextInt(7))));
            default -> new DayLost(day);
        };
    }

    private static long least(Problem problem, long unserved) {
        var communes = problem.demand().stream().collect(Collectors.toMap(Demand::id, Demand::commune));
        var before = new Held(problem.published(), communes);
        var least = new long[] {Long.MAX_VALUE};
        ExhaustiveSearch.forEach(problem, plan -> {
            if (plan.score().unserved() <= unserved) {
                long disturbed = PlanChanges.ofKeptIds(before, new Held(plan.workshops(), communes))
                        .disturbed();
                least[0] = Math.min(least[0], disturbed);
            }
        });
        return least[0];
    }
}
