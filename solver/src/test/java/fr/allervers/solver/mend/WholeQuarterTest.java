package fr.allervers.solver.mend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.allervers.data.continuity.PastQuarter;
import fr.allervers.data.figures.AdvisorFigures;
import fr.allervers.data.figures.Leg;
import fr.allervers.data.figures.PlanFigures;
import fr.allervers.data.figures.Trips;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.PlanArithmetic;
import fr.allervers.data.plan.ScoredPlan;
import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.data.scenario.PlanLine;
import fr.allervers.data.scenario.Problems;
import fr.allervers.solver.Deadline;
import fr.allervers.solver.mend.MendEvent.AdvisorAbsent;
import fr.allervers.solver.mend.MendEvent.LateDemand;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
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
        var published = ScoredPlan.of(
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
        assertThat(held(problem, whole.plan()))
                .as("what was held before stays with whoever held it")
                .isEqualTo("Mon 9:00 hall ada: 4 a | Tue 9:00 + Tue2 9:00 school bob: 2 b | Mon2 9:00 hall bob: 4 a");
        assertThat(PlanFigures.of(new ProblemIndex(problem), whole.plan()).advisors())
                .extracting(AdvisorFigures::workshops, AdvisorFigures::sessions)
                .containsExactly(tuple(1, 1), tuple(2, 3));
        assertThat(whole.plan().participants()).isEqualTo(6);
    }

    private static String held(Problem problem, Plan plan) {
        return PlanLine.of(problem, new Plan(plan.problem(), plan.held(), null));
    }

    /** A plan of what is left, after a day, with the series in it as they are said to go on. */
    private static PastQuarter mended(PastQuarter before, LocalDate day, UnaryOperator<Workshop> goesOn) {
        var event = new AdvisorAbsent("nobody", new Period(day, day));
        var left = MendProblem.of(before.problem(), before.plan(), event).problem();
        return new PastQuarter(
                left, new Plan(left.id(), left.published().stream().map(goesOn).toList(), null));
    }

    @Test
    void aSeriesThatIsMendedTwiceHasEachSessionWhereItWasHeld() {
        var problem = Problems.of("""
                starts     Mon 9:00, Mon2 9:00, Mon3 9:00, Mon4 9:00
                theme      talk, 4 sessions, 1 to 4
                advisor    ada from A, teaches talk
                advisor    bob from B, teaches talk
                room       hall in A
                room       school in B
                travel     car: A 5, B 5, A-B 20
                demand     a: 4 in A
                """);
        var first = new PastQuarter(
                problem, PlanLine.read(problem, "Mon 9:00 + Mon2 9:00 + Mon3 9:00 + Mon4 9:00 hall ada: 4 a"));
        var day = problem.starts().get(1).toLocalDate();
        var second = mended(first, day, w -> w.withRoom("school").withAdvisor("bob"));
        var next = day.plusDays(7);
        var third = mended(second, next, w -> w.withRoom("hall"));

        var since = WholeQuarter.of(first, second, day);
        var whole = WholeQuarter.of(since, third, next);

        assertThat(held(problem, whole.plan()))
                .isEqualTo("Mon 9:00 hall ada: 4 a | Mon2 9:00 school bob: 4 a | Mon3 9:00 + Mon4 9:00 hall bob: 4 a");
        assertThat(new Trips(new ProblemIndex(problem)).of(whole.plan()))
                .singleElement()
                .satisfies(
                        t -> assertThat(t.legs()).extracting(Leg::minutes).containsExactly(5, 5, 20, 20, 5, 5, 5, 5));
        assertThat(whole.hosting()).containsExactlyInAnyOrder("A", "B");

        var none = new PastQuarter(third.problem(), new Plan(third.problem().id(), List.of(), null));
        assertThat(held(problem, WholeQuarter.of(since, none, next).plan()))
                .as("cut short where it was held last")
                .isEqualTo("Mon 9:00 hall ada | Mon2 9:00 school bob");
        var cut = WholeQuarter.of(since, none, next);
        assertThat(cut.plan().cameTo(cut.plan().workshops().get(0))).isEqualTo(4);
        var later = WholeQuarter.of(cut, none, next.plusDays(7));
        assertThat(later.plan().cameTo(later.plan().workshops().get(0)))
                .as("after one more mend too")
                .isEqualTo(4);
    }

    @Test
    void whoAskedNoMoreAsksInTheWholeQuarterNeither() {
        var problem = Problems.of("""
                starts     Mon 9:00, Mon2 9:00
                theme      talk, 1 to 4
                advisor    ada from A, teaches talk
                room       hall in A
                demand     a: 9 in A
                """);
        var published = ScoredPlan.of(
                problem, PlanLine.read(problem, "p = Mon 9:00 hall ada: 4 a | q = Mon2 9:00 hall ada: 4 a"));
        var day = problem.starts().get(1).toLocalDate();
        var fewer = problem.demand().get(0).withResidents(3);
        var mend = MendProblem.of(problem, published, new LateDemand(day, List.of(), List.of(fewer)));
        var left = new PastQuarter(mend.problem(), new Plan("", mend.problem().published(), null));

        var whole = WholeQuarter.of(new PastQuarter(problem, published), left, day);

        assertThat(whole.problem().demand())
                .singleElement()
                .satisfies(d -> assertThat(d.residents()).isEqualTo(6));
        assertThat(whole.plan().participants()).isEqualTo(6);
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
        var published = ScoredPlan.of(problem, PlanLine.read(problem, "p = Mon 9:00 + Mon2 9:00 hall ada: 4 a"));
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
        assertThat(whole.plan().cameTo(whole.plan().workshops().get(0)))
                .as("who came to what was held")
                .isEqualTo(4);
    }
}
