package fr.allervers.solver.mend;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.continuity.PastQuarter;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.PlanArithmetic;
import fr.allervers.data.problem.Period;
import fr.allervers.data.scenario.PlanLine;
import fr.allervers.data.scenario.Problems;
import fr.allervers.solver.Deadline;
import fr.allervers.solver.mend.MendEvent.AdvisorAbsent;
import org.junit.jupiter.api.Test;

class WholeQuarterTest {

    @Test
    void whatWasHeldAndSeriesThatWentOnAreWholeAgain() {
        var problem = Problems.of("""
                starts     Mon 9:00, Tue 9:00, Mon2 9:00, Tue2 9:00
                theme      talk, 2 sessions, 1 to 4
                advisor    ada from A, teaches talk
                advisor    bob from B, teaches talk
                room       hall in A
                room       school in B
                demand     a: 5 in A
                demand     b: 2 in B
                """);
        var published = PlanArithmetic.scored(
                problem,
                PlanLine.read(
                        problem, "p = Mon 9:00 + Mon2 9:00 hall ada: 4 a | q = Tue 9:00 + Tue2 9:00 school bob: 2 b"));
        var day = problem.starts().get(1).toLocalDate();
        var mend = MendProblem.of(problem, published, new AdvisorAbsent("ada", new Period(day, day.plusDays(30))));
        var best = new Mending(mend, Deadline.never()).run(found -> {}).get(0).plan();

        var whole = WholeQuarter.of(new PastQuarter(problem, published), new PastQuarter(mend.problem(), best), day);

        assertThat(whole.problem()).isEqualTo(problem);
        assertThat(PlanLine.of(problem.withPublished(published.workshops()), whole.plan()))
                .isEqualTo("p = Mon 9:00 + Mon2 9:00 hall bob: 4 a | q = Tue 9:00 + Tue2 9:00 school bob: 2 b");
        assertThat(whole.unserved()).hasSize(1);
        assertThat(PlanArithmetic.assess(
                                problem, new Plan(problem.id(), whole.plan().workshops(), null))
                        .breaches())
                .isEmpty();
    }

    @Test
    void whoBeganASeriesThatIsCutShortHasNoPlaceInTheWholeQuarterEither() {
        var problem = Problems.of("""
                starts     Mon 9:00, Tue 9:00, Mon2 9:00
                theme      talk, 2 sessions, 1 to 4
                advisor    ada from A, teaches talk
                room       hall in A
                demand     a: 4 in A
                """);
        var published =
                PlanArithmetic.scored(problem, PlanLine.read(problem, "p = Mon 9:00 + Mon2 9:00 hall ada: 4 a"));
        var day = problem.starts().get(1).toLocalDate();
        var mend = MendProblem.of(problem, published, new AdvisorAbsent("ada", new Period(day, day.plusDays(30))));
        var best = new Mending(mend, Deadline.never()).run(found -> {}).get(0);

        var whole =
                WholeQuarter.of(new PastQuarter(problem, published), new PastQuarter(mend.problem(), best.plan()), day);

        assertThat(best.placeless()).isEqualTo(4);
        assertThat(whole.plan().workshops())
                .singleElement()
                .satisfies(w -> assertThat(w.sessions())
                        .containsExactly(problem.starts().get(0)));
        assertThat(whole.unserved())
                .singleElement()
                .satisfies(d -> assertThat(d.residents()).isEqualTo(4));
    }
}
