package fr.allervers.solver.mend;

import static fr.allervers.solver.mend.MendingTest.TWO_ADVISORS;
import static fr.allervers.solver.mend.MendingTest.day;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.plan.Locks;
import fr.allervers.data.plan.Locks.Choice;
import fr.allervers.data.plan.PlanArithmetic;
import fr.allervers.data.plan.ScoredPlan;
import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.scenario.PlanLine;
import fr.allervers.data.scenario.Problems;
import fr.allervers.solver.Deadline;
import fr.allervers.solver.mend.Mend.Goal;
import fr.allervers.solver.mend.MendEvent.AdvisorAbsent;
import fr.allervers.solver.mend.MendEvent.DayLost;
import fr.allervers.solver.mend.MendEvent.RoomClosed;
import fr.allervers.solver.mend.MendEvent.TransportEnded;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is locked, or pinned, of published workshops stays in every mend, unless the event itself does not allow it. */
class LockedMendsTest {

    private static final String ONE_BY_BUS = """
        starts     Mon 9:00, Tue 9:00
        communes   A B
        travel     car: A 5, B 5, A-B 20
        travel     bus: A 5, B 5, A-B 30
        mobility   car, by car
        mobility   bus, by bus
        theme      talk, 1 to 6
        room       hall in A
        room       school in B
        demand     a: 4 in A, by car
        demand     b: 1 in B, by bus
        """;

    private static final String AT_SCHOOL = "p = Tue 9:00 school ada: 3 a, 1 b";

    private MendProblem mend(Problem problem, String plan, MendEvent event, Locks locks) {
        var published = ScoredPlan.of(problem, PlanLine.read(problem, plan));
        return MendProblem.of(problem, published, event).keeping(locks);
    }

    private List<Mend> mends(MendProblem mend) {
        var mends = new Mending(mend, Deadline.never()).run(found -> {});
        assertThat(mends)
                .isNotEmpty()
                .allSatisfy(m -> assertThat(PlanArithmetic.assess(MendingTest.problem(mend, m), m.plan())
                                .breaches())
                        .isEmpty());
        return mends;
    }

    private static Locks locks(String workshop, Choice... choices) {
        return new Locks(Map.of(workshop, Set.of(choices)));
    }

    private static AdvisorAbsent adaOn(Problem problem, int start) {
        return new AdvisorAbsent("ada", new Period(day(problem, start), day(problem, start)));
    }

    private static TransportEnded noBus(Problem problem) {
        return new TransportEnded("bus", day(problem, 0), List.of());
    }

    private static String line(MendProblem of, Mend mend) {
        return PlanLine.of(of.problem(), mend.plan());
    }

    @Test
    void aWorkshopWithALockMakesRoomForNobody() {
        var problem = Problems.of(TWO_ADVISORS + "advisor    cleo from B, teaches talk, works in B\n");
        var plan = "p = Tue 9:00 hall ada: 4 a | q = Tue 9:00 school bob: 2 b";
        var mend = mend(problem, plan, adaOn(problem, 1), locks("q", Choice.START));
        assertThat(mends(mend)).allSatisfy(m -> assertThat(line(mend, m)).contains("q = Tue 9:00 school bob: "));
    }

    @Test
    void nobodyJoinsAWorkshopWhoseResidentsAreLockedAndNoneOfThemLeaves() {
        var problem = Problems.of(TWO_ADVISORS.replace("advisor    bob from B, teaches talk\n", ""));
        var plan = "p = Tue 9:00 hall ada: 4 a | q = Wed 9:00 school ada: 2 b";
        var event = new DayLost(day(problem, 1));
        var free = mend(problem, plan, event, Locks.NONE);
        assertThat(mends(free))
                .as("without the lock somebody is seated there")
                .anySatisfy(m -> assertThat(line(free, m)).contains("q = Wed 9:00 school ada: 2 a, 2 b"));

        var mend = mend(problem, plan, event, locks("q", Choice.ATTENDANCE));
        assertThat(mends(mend)).allSatisfy(m -> {
            assertThat(line(mend, m)).contains("q = Wed 9:00 school ada: 2 b");
            assertThat(mend.broken(m.plan())).isEmpty();
        });
    }

    @Test
    void whereSomebodyElseTakesItOverTheResidentsWhoAreLockedInItStayAmongThemselves() {
        var problem = Problems.of(TWO_ADVISORS);
        var plan = "p = Tue 9:00 hall ada: 2 a";
        var mend = mend(problem, plan, adaOn(problem, 1), locks("p", Choice.ATTENDANCE));
        assertThat(mends(mend))
                .filteredOn(m -> line(mend, m).contains("p = "))
                .isNotEmpty()
                .allSatisfy(m -> {
                    assertThat(line(mend, m)).containsPattern("p = \\w+ 9:00 \\w+ \\w+: 2 a( \\||$)");
                    assertThat(mend.broken(m.plan())).isEmpty();
                });
    }

    @Test
    void whoIsLockedInWhatIsCancelledIsOfferedFreeSeatsAndTheLockIsSaidToBeBroken() {
        var problem = Problems.of(TWO_ADVISORS);
        var plan = "p = Tue 9:00 hall ada: 4 a | q = Tue 9:00 school bob: 2 b";
        var mend = mend(problem, plan, adaOn(problem, 1), locks("p", Choice.ATTENDANCE));
        assertThat(mends(mend))
                .filteredOn(m -> m.goal() == Goal.CANCELLED)
                .singleElement()
                .satisfies(m -> {
                    assertThat(line(mend, m)).isEqualTo("q = Tue 9:00 school bob: 2 a, 2 b");
                    assertThat(mend.broken(m.plan()))
                            .containsExactly(
                                    Map.entry(mend.problem().published().get(0), Set.of(Choice.ATTENDANCE)));
                });
    }

    @Test
    void aLockedWorkshopThatLosesAResidentStaysWhereItIs() {
        var problem = Problems.of(ONE_BY_BUS);
        var free = mend(problem, AT_SCHOOL, noBus(problem), Locks.NONE);
        assertThat(mends(free))
                .as("without the lock one moves it to where travel is less")
                .anySatisfy(m -> assertThat(line(free, m)).contains("hall"));

        var mend = mend(problem, AT_SCHOOL, noBus(problem), locks("p", Choice.START, Choice.ROOM, Choice.ATTENDANCE));
        assertThat(mends(mend)).allSatisfy(m -> {
            assertThat(line(mend, m)).contains("p = Tue 9:00 school ada: 3 a");
            assertThat(line(mend, m)).doesNotContain("4 a");
            assertThat(mend.broken(m.plan()).values())
                    .as("but for whoever cannot come")
                    .containsExactly(Set.of(Choice.ATTENDANCE));
        });
    }

    @Test
    void aPinnedWorkshopThatLosesAResidentStaysAsItIsForAllOthers() {
        var problem = Problems.of(ONE_BY_BUS + "published  " + AT_SCHOOL + "\npinned     p\n");
        var mend = mend(problem, AT_SCHOOL, noBus(problem), Locks.NONE);
        assertThat(mends(mend)).allSatisfy(m -> {
            assertThat(line(mend, m)).contains("p = Tue 9:00 school ada: 3 a");
            assertThat(line(mend, m)).doesNotContain("4 a");
        });
    }

    @Test
    void whoeverIsLockedInAndCannotComeIsSeatedElsewhereLikeAllWhoHadAPlace() {
        var problem = Problems.of(ONE_BY_BUS
                        .replace("bus: A 5, B 5, A-B 30", "bus: A 5, B 5, A-B 30\ntravel     walk: B 10")
                        .replace("bus, by bus", "bus, by bus walk")
                        .replace("b: 1 in B", "b: 3 in B")
                + "advisor    ada from A\nadvisor    bob from B\n");
        var plan = "p = Tue 9:00 hall ada: 3 a, 1 b | q = Tue 9:00 school bob: 1 b";
        var mend = mend(problem, plan, noBus(problem), locks("p", Choice.ATTENDANCE));
        assertThat(mends(mend).get(0)).satisfies(m -> {
            assertThat(line(mend, m)).endsWith("p = Tue 9:00 hall ada: 3 a | q = Tue 9:00 school bob: 3 b");
            assertThat(m.placeless()).isZero();
        });
    }

    @Test
    void anAdvisorWhoIsLockedHoldsItOnAnotherDateRatherThanSomebodyElseOnThatOne() {
        var problem = Problems.of(TWO_ADVISORS);
        var plan = "p = Tue 9:00 hall ada: 4 a";
        var mend = mend(problem, plan, adaOn(problem, 1), locks("p", Choice.ADVISOR, Choice.ROOM));
        assertThat(mends(mend).get(0)).satisfies(m -> {
            assertThat(line(mend, m)).containsPattern("p = (Mon|Wed) 9:00 hall ada: 4 a");
            assertThat(mend.broken(m.plan())).isEmpty();
        });

        var all = mend(problem, plan, adaOn(problem, 1), locks("p", Choice.ADVISOR, Choice.ROOM, Choice.START));
        assertThat(mends(all).get(0)).satisfies(m -> {
            assertThat(line(all, m)).isEqualTo("p = Tue 9:00 hall bob: 4 a");
            assertThat(all.broken(m.plan()).values()).containsExactly(Set.of(Choice.ADVISOR));
        });
    }

    @Test
    void aDateThatIsLockedStaysInEveryMendAsLongAsAnotherRoomIsFreeThen() {
        var problem = Problems.of(TWO_ADVISORS.replace("Wed 9:00", "Tue2 9:00, Tue3 9:00"));
        var event = new RoomClosed("hall", new Period(day(problem, 1), day(problem, 1)));
        var plan = "p = Tue 9:00 hall ada: 4 a";
        var free = mend(problem, plan, event, Locks.NONE);
        assertThat(mends(free))
                .as("without the lock one skips a week")
                .anySatisfy(m -> assertThat(line(free, m)).isEqualTo("p = Tue2 9:00 hall ada: 4 a"));

        var mend = mend(problem, plan, event, locks("p", Choice.START));
        assertThat(mends(mend))
                .filteredOn(m -> m.goal() != Goal.CANCELLED)
                .isNotEmpty()
                .allSatisfy(m -> {
                    assertThat(line(mend, m)).startsWith("p = Tue 9:00 school ");
                    assertThat(mend.broken(m.plan())).isEmpty();
                });
    }

    @Test
    void anAdvisorWhoIsLockedIsTriedHoweverManyAreNearer() {
        var nearer = IntStream.rangeClosed(1, 12)
                .mapToObj(n -> "advisor    bob" + n + " from A, teaches talk\n")
                .collect(joining());
        var problem = Problems.of(TWO_ADVISORS.replace("ada from A", "ada from B") + nearer);
        var mend = mend(
                problem,
                "p = Tue 9:00 hall ada: 4 a",
                new DayLost(day(problem, 1)),
                locks("p", Choice.ADVISOR, Choice.ROOM));
        assertThat(mends(mend))
                .filteredOn(m -> line(mend, m).contains("p = "))
                .isNotEmpty()
                .allSatisfy(m -> {
                    assertThat(line(mend, m)).containsPattern("p = (Mon|Wed) 9:00 hall ada: 4 a");
                    assertThat(mend.broken(m.plan())).isEmpty();
                });
    }

    @Test
    void aRoomThatIsLockedIsTriedHoweverManyAreNearer() {
        var nearer = IntStream.rangeClosed(1, 45)
                .mapToObj(n -> "room       room" + n + " in A\n")
                .collect(joining());
        var problem = Problems.of(TWO_ADVISORS.replace("demand     b: 2 in B\n", "") + nearer);
        var mend = mend(problem, "p = Tue 9:00 school ada: 4 a", new DayLost(day(problem, 1)), locks("p", Choice.ROOM));
        assertThat(mends(mend))
                .filteredOn(m -> line(mend, m).contains("p = "))
                .isNotEmpty()
                .allSatisfy(m -> {
                    assertThat(line(mend, m)).containsPattern("p = (Mon|Wed) 9:00 school \\w+: 4 a");
                    assertThat(mend.broken(m.plan())).isEmpty();
                });
    }

    @Test
    void whoIsFreeToGoElsewhereByOneMendIsSoInTheWeeksAfterTheQuarterToo() {
        var rows = ONE_BY_BUS
                        .replace("1 to 6", "2 to 6")
                        .replace("a: 4 in A", "a: 1 in A")
                        .replace("b: 1 in B, by bus", "b: 1 in B, by car")
                + """
            advisor    ada from A
            advisor    bob from B
            demand     late: 3 in A, by bus
            demand     far: 4 in B, by bus
            """;
        var quarter = Problems.of(rows);
        var next = Problems.of(rows.replace("Mon 9:00, Tue 9:00", "Tue2 9:00, Wed2 9:00"));
        var plan = "p = Tue 9:00 hall ada: 1 a, 3 late | q = Tue 9:00 school bob: 1 b, 4 far";
        var event = noBus(quarter);
        var mend = mend(quarter, plan, event, locks("p", Choice.ATTENDANCE));
        var published = ScoredPlan.of(quarter, PlanLine.read(quarter, plan));
        var all = new Mending(
                        mend,
                        Set.of(),
                        weeks -> WeeksAfter.of(quarter, next)
                                .map(after -> MendProblem.of(after.reaching(weeks), published, event)
                                        .keeping(mend.locks())),
                        Deadline.never())
                .run(found -> {});
        assertThat(all).anySatisfy(m -> assertThat(line(mend, m)).endsWith(": 1 a, 1 b"));
    }
}
