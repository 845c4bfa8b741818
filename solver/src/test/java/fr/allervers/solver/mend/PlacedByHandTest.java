package fr.allervers.solver.mend;

import static fr.allervers.solver.mend.MendingTest.TWO_ADVISORS;
import static fr.allervers.solver.mend.MendingTest.day;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.plan.ScoredPlan;
import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.scenario.PlanLine;
import fr.allervers.data.scenario.Problems;
import fr.allervers.solver.Deadline;
import fr.allervers.solver.mend.Mend.Goal;
import fr.allervers.solver.mend.MendEvent.AdvisorAbsent;
import fr.allervers.solver.mend.MendEvent.DayLost;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What somebody has put where it is by hand stays there in every mend, but in one by which fewer are without a place. */
class PlacedByHandTest {

    /** The meal alone fits into the school, and the talk can be held on Wednesday alone. */
    private static final String ONE_MUST_GIVE_WAY = """
        starts     Tue 9:00, Wed 9:00, Thu 9:00
        theme      talk, 3 to 4
        theme      meal, 1 to 2
        advisor    ada from A, teaches talk meal
        room       hall in A, open Tue Wed 9:00-12:00
        room       school in B, seats 2
        demand     a: 4 in A, for talk
        demand     m: 2 in B, for meal
        """;

    private static final String GIVING_WAY = "p = Tue 9:00 talk hall ada: 4 a | q = Wed 9:00 meal school ada: 2 m";

    private static MendProblem mend(Problem problem, String plan, MendEvent event) {
        return MendProblem.of(problem, ScoredPlan.of(problem, PlanLine.read(problem, plan)), event);
    }

    private static List<Mend> mends(MendProblem mend, String... placed) {
        return new Mending(mend, Set.of(placed), weeks -> Optional.empty(), Deadline.never()).run(found -> {});
    }

    private static String line(MendProblem of, Mend mend) {
        return PlanLine.of(of.problem(), mend.plan());
    }

    @Test
    void whatStandsWhereSomebodyHasPutItIsNotHandedOn() {
        var problem = Problems.of(TWO_ADVISORS + "advisor    cleo from B, teaches talk, works in B\n");
        var plan = "p = Tue 9:00 hall ada: 4 a | q = Tue 9:00 school bob: 2 b";
        var day = day(problem, 1);
        var mend = mend(problem, plan, new AdvisorAbsent("ada", new Period(day, day)));
        assertThat(line(mend, mends(mend).get(0)))
                .as("where nobody has put it there")
                .contains("q = Tue 9:00 school cleo");

        var mends = mends(mend, "q");
        assertThat(line(mend, mends.get(0))).contains("q = Tue 9:00 school bob: 2 b", "p = ");
        assertThat(mends).allSatisfy(m -> assertThat(line(mend, m)).contains("q = Tue 9:00 school bob"));
        assertThat(mends).extracting(Mend::goal).doesNotContain(Goal.PLACED_MOVED);
    }

    @Test
    void oneMendMovesItWhereMoreHaveAPlaceSoAndItIsNamedByThat() {
        var problem = Problems.of(ONE_MUST_GIVE_WAY);
        var mend = mend(problem, GIVING_WAY, new DayLost(day(problem, 0)));
        var all = "p = Wed 9:00 talk hall ada: 4 a | q = Thu 9:00 meal school ada: 2 m";
        assertThat(line(mend, mends(mend).get(0))).isEqualTo(all);

        var mends = mends(mend, "q");
        assertThat(mends)
                .filteredOn(m -> m.goal() == Goal.PLACED_MOVED)
                .singleElement()
                .satisfies(m -> {
                    assertThat(line(mend, m)).isEqualTo(all);
                    assertThat(m.placeless()).isZero();
                    assertThat(mend.displaced(Set.of("q"), m.plan()))
                            .singleElement()
                            .satisfies(w -> assertThat(w.id()).isEqualTo("q"));
                });
        assertThat(mends)
                .filteredOn(m -> m.goal() != Goal.PLACED_MOVED)
                .isNotEmpty()
                .allSatisfy(m -> {
                    assertThat(line(mend, m)).contains("q = Wed 9:00 meal school ada: 2 m");
                    assertThat(m.placeless()).isEqualTo(4);
                    assertThat(mend.displaced(Set.of("q"), m.plan())).isEmpty();
                });
    }

    /** It was offered, and said that no other gave as many a place. */
    @Test
    void noneMovesItWhereASeriesWithOneSessionFewerSeatsEverybodyToo() {
        var problem = Problems.of("""
            starts     Tue 9:00, Tue2 9:00, Tue3 9:00, Tue4 9:00, Tue5 9:00, Wed5 9:00
            theme      talk, 4 sessions, 1 to 4
            theme      meal, 1 to 2
            advisor    ada from A
            room       hall in A
            demand     a: 4 in A, for talk
            demand     m: 2 in A, for meal
            """);
        var series = "p = Tue 9:00 + Tue2 9:00 + Tue3 9:00 + Tue4 9:00 talk hall ada: 4 a";
        var day = day(problem, 1);
        var mend = mend(
                problem,
                series + " | q = Tue5 9:00 meal hall ada: 2 m",
                new AdvisorAbsent("ada", new Period(day, day)));
        assertThat(mends(mend))
                .as("whoever may move the meal makes up for the session that is missed")
                .anyMatch(m -> m.placeless() == 0
                        && !mend.displaced(Set.of("q"), m.plan()).isEmpty());

        var mends = mends(mend, "q");
        assertThat(mends)
                .filteredOn(m -> m.placeless() == 0)
                .extracting(Mend::goal)
                .containsOnly(Goal.SHORTENED);
    }

    @Test
    void whatTheEventTouchesMovesAsAnyOther() {
        var problem = Problems.of(ONE_MUST_GIVE_WAY);
        var mend = mend(problem, GIVING_WAY, new DayLost(day(problem, 1)));
        var mends = mends(mend, "q");
        assertThat(line(mend, mends.get(0))).isEqualTo("q = Thu 9:00 meal school ada: 2 m");
        assertThat(mend.countStanding(Set.of("q"))).isZero();
    }
}
