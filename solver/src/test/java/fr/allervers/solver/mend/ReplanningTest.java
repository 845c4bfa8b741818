package fr.allervers.solver.mend;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.ScoredPlan;
import fr.allervers.data.problem.Period;
import fr.allervers.data.scenario.PlanLine;
import fr.allervers.data.scenario.Problems;
import fr.allervers.solver.Deadline;
import fr.allervers.solver.mend.Mend.Goal;
import fr.allervers.solver.mend.MendEvent.AdvisorAbsent;
import org.junit.jupiter.api.Test;

class ReplanningTest {

    /** Whoever disturbed them already could move them anywhere for a shorter trip: the best of all mends took them to other days. */
    @Test
    void aSeriesThatHasBegunKeepsTheDayAndHourAtWhichItCanGoOn() {
        var problem = Problems.of("""
            starts     Tue 9:00, Tue2 9:00, Mon3 9:00, Tue3 9:00, Thu3 9:00, Mon4 9:00, Tue4 9:00, Thu4 9:00
            travel     car on Mon: A 1, B 1, A-B 2
            travel     car: A 5, B 5, A-B 20
            theme      talk, 3 sessions, 1 to 4
            theme      meal, 1 to 6
            room       hall in A
            demand     a: 4 in A, for talk
            demand     m: 6 in A, for meal
            """);
        var published = PlanLine.read(
                problem, "p = Tue 9:00 + Tue2 9:00 + Tue3 9:00 talk hall ada: 4 a | q = Thu3 9:00 meal hall ada: 6 m");
        var absent = new AdvisorAbsent(
                "ada",
                new Period(
                        problem.starts().get(1).toLocalDate(),
                        problem.starts().get(1).toLocalDate()));
        var mend = MendProblem.of(problem, ScoredPlan.of(problem, published), absent);
        var skipping = new Mending(mend, Deadline.never())
                .run(found -> {}).stream()
                        .filter(m -> m.goal() == Goal.WEEKS_SKIPPED)
                        .findFirst()
                        .orElseThrow();

        var from = new Plan(mend.problem().id(), mend.staying(skipping.plan()), null);
        var replanned = Replanning.disturbingFew(mend, from).run(from, Deadline.never());

        assertThat(PlanLine.of(mend.problem(), from))
                .isEqualTo("p = Tue3 9:00 + Tue4 9:00 talk~p hall ada: 4 a~p | q = Thu3 9:00 meal hall ada: 6 m");
        assertThat(PlanLine.of(mend.problem(), replanned)).contains("p = Tue3 9:00 + Tue4 9:00 talk~p hall ada");
    }
}
