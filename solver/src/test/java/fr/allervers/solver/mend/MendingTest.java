package fr.allervers.solver.mend;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.PlanArithmetic;
import fr.allervers.data.plan.ScoredPlan;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.scenario.PlanLine;
import fr.allervers.data.scenario.Problems;
import fr.allervers.solver.Deadline;
import fr.allervers.solver.mend.Mend.Goal;
import fr.allervers.solver.mend.MendEvent.AdvisorAbsent;
import fr.allervers.solver.mend.MendEvent.DayLost;
import fr.allervers.solver.mend.MendEvent.LateDemand;
import fr.allervers.solver.mend.MendEvent.RoomClosed;
import fr.allervers.solver.mend.MendEvent.TransportEnded;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MendingTest {

    static final String TWO_ADVISORS = """
        starts     Mon 9:00, Tue 9:00, Wed 9:00
        theme      talk, 1 to 4
        advisor    ada from A, teaches talk
        advisor    bob from B, teaches talk
        room       hall in A
        room       school in B
        demand     a: 4 in A
        demand     b: 2 in B
        """;

    private static final String TWO_ROOMS = """
        starts     Tue 9:00, Wed 9:00
        theme      talk, 1 to 6
        room       hall in A
        room       school in B
        demand     a: 4 in A
        demand     b: 3 in B
        """;

    private static final String ONE_HALL = """
        starts     Tue 9:00
        theme      talk, 1 to 4
        room       hall in A
        demand     a: 4 in A
        demand     b: 2 in B
        """;

    private Problem left = Problems.of("");

    private List<Mend> mends(Problem problem, String plan, MendEvent event) {
        var published = PlanLine.read(problem, plan);
        var mend = MendProblem.of(problem, ScoredPlan.of(problem, published), event);
        left = mend.problem();
        var mends = new Mending(mend, Deadline.never()).run(found -> {});
        assertThat(mends).allSatisfy(m -> {
            var assessed = PlanArithmetic.assess(problem(mend, m), m.plan());
            assertThat(assessed.breaches()).isEmpty();
            assertThat(m.score()).isEqualTo(assessed.score());
        });
        return mends;
    }

    /** The problem that a mend within the quarter is a plan of. */
    static Problem problem(MendProblem mend, Mend of) {
        return of.goal() == Goal.SHORTENED
                ? mend.shortened(of.plan().workshops()).problem()
                : mend.problem();
    }

    private String line(Mend mend) {
        return PlanLine.of(left, mend.plan());
    }

    private static Period on(Problem problem, int start) {
        var day = day(problem, start);
        return new Period(day, day);
    }

    static LocalDate day(Problem problem, int start) {
        return problem.starts().get(start).toLocalDate();
    }

    @Test
    void somebodyElseHoldsItWhereSomebodyIsFree() {
        var problem = Problems.of(TWO_ADVISORS);
        var mends = mends(problem, "p = Tue 9:00 hall ada: 4 a", new AdvisorAbsent("ada", on(problem, 1)));
        assertThat(line(mends.get(0))).isEqualTo("p = Tue 9:00 hall bob: 4 a");
        assertThat(mends.get(0).disturbed()).isZero();
        assertThat(mends.get(0).withAnotherAdvisor()).isEqualTo(4);
        assertThat(mends).extracting(Mend::goal).contains(Goal.CANCELLED);
    }

    @Test
    void whoHoldsAnotherWorkshopThenHandsThatOn() {
        var problem = Problems.of(TWO_ADVISORS + "advisor    cleo from B, teaches talk, works in B\n");
        var plan = "p = Tue 9:00 hall ada: 4 a | q = Tue 9:00 school bob: 2 b";
        var best =
                mends(problem, plan, new AdvisorAbsent("ada", on(problem, 1))).get(0);
        assertThat(line(best)).isEqualTo("p = Tue 9:00 hall bob: 4 a | q = Tue 9:00 school cleo: 2 b");
        assertThat(best.disturbed()).isZero();
    }

    @Test
    void whereNobodyIsFreeItMovesAndOnlyItsResidentsAreDisturbed() {
        var problem = Problems.of(TWO_ADVISORS);
        var plan = "p = Tue 9:00 hall ada: 4 a | q = Tue 9:00 school bob: 2 b";
        var mends = mends(problem, plan, new AdvisorAbsent("ada", on(problem, 1)));
        assertThat(line(mends.get(0))).contains("q = Tue 9:00 school bob: 2 b").contains("p = Wed 9:00 hall");
        assertThat(mends.get(0).disturbed()).isEqualTo(4);
        assertThat(mends)
                .filteredOn(m -> m.goal() == Goal.CANCELLED)
                .singleElement()
                .satisfies(m -> {
                    assertThat(line(m)).isEqualTo("q = Tue 9:00 school bob: 2 a, 2 b");
                    assertThat(m.placeless()).isEqualTo(2);
                });
    }

    private static final String SERIES = """
            starts     Tue 9:00, Tue2 9:00, Tue3 9:00, Tue4 9:00, Tue5 9:00, Wed2 9:00, Wed3 9:00, Wed4 9:00
            theme      talk, 3 sessions, 1 to 4
            room       hall in A
            demand     a: 4 in A
            """;

    @Test
    void aSeriesSkipsTheWeekOfAnAbsenceAndKeepsItsDayAndHourBeforeAllOfItsDatesChange() {
        var problem = Problems.of(SERIES);
        var plan = "p = Tue 9:00 + Tue2 9:00 + Tue3 9:00 hall ada: 4 a";
        var away = new Period(day(problem, 1), day(problem, 1));
        var mends = mends(problem, plan, new AdvisorAbsent("ada", away));
        var skips = mends.get(0);
        assertThat(skips.goal()).isEqualTo(Goal.WEEKS_SKIPPED);
        assertThat(line(skips)).contains("Tue3 9:00 + Tue4 9:00").contains("hall ada: 4 a");
        assertThat(skips.dateShift().newDates()).isEqualTo(4);
        assertThat(mends)
                .filteredOn(m -> m.goal() == Goal.FEWEST_DISTURBED)
                .singleElement()
                .satisfies(m -> assertThat(line(m)).contains("Wed2 9:00 + Wed3 9:00"));
    }

    /** The group has more participants, was served first, and took the last session that the advisor may hold a week on. */
    @Test
    void aSeriesThatHasBegunKeepsItsDayAndHourBeforeAGroupThatHasNotBegunIsServed() {
        var problem = Problems.of("""
            starts     Tue 9:00, Tue2 9:00, Wed2 9:00, Tue3 9:00, Wed3 9:00, Thu3 9:00, Tue4 9:00, Wed4 9:00, Tue5 9:00
            theme      talk, 3 sessions, 1 to 4
            theme      meal, 1 to 6
            advisor    ada from A, teaches talk meal, 2 a week
            room       hall in A
            demand     a: 4 in A, for talk
            demand     m: 6 in A, for meal
            demand     r: 2 in A, for meal
            """);
        var plan = "p = Tue 9:00 + Tue2 9:00 + Tue3 9:00 talk hall ada: 4 a | q = Wed2 9:00 meal hall ada: 6 m"
                + " | r = Thu3 9:00 meal hall ada: 2 r";
        var away = new AdvisorAbsent("ada", new Period(day(problem, 1), day(problem, 2)));
        var mends = mends(problem, plan, away);
        assertThat(mends)
                .filteredOn(m -> m.goal() == Goal.WEEKS_SKIPPED)
                .singleElement()
                .satisfies(m -> {
                    assertThat(line(m))
                            .contains("Tue3 9:00 + Tue4 9:00 talk~p hall ada: 4 a", "r = Thu3 9:00", "q = Wed4 9:00");
                    assertThat(MendProblem.of(problem, ScoredPlan.of(problem, PlanLine.read(problem, plan)), away)
                                    .keepsSeries(m.plan()))
                            .isTrue();
                });
        assertThat(mends).allSatisfy(m -> assertThat(line(m)).doesNotContain("p = Tue4 9:00 + Tue5 9:00"));
    }

    @Test
    void aSeriesThatHasBegunKeepsItsDayAndHourWhereWorkshopsMoreAreHeldToo() {
        var problem = Problems.of("""
            starts     Tue 9:00, Tue2 9:00, Thu2 9:00, Mon3 9:00, Tue3 9:00, Wed3 9:00, Mon4 9:00, Tue4 9:00, Wed4 9:00
            theme      talk, 3 sessions, 1 to 4
            theme      meal, 1 to 6
            room       hall in A, seats 4
            room       big in A, open Thu 9:00-12:00
            demand     a: 4 in A, for talk
            demand     m: 6 in A, for meal
            """);
        var plan = "p = Tue 9:00 + Tue2 9:00 + Tue3 9:00 talk hall ada: 4 a | q = Thu2 9:00 meal big ada: 6 m";
        var mends = mends(problem, plan, new AdvisorAbsent("ada", new Period(day(problem, 1), day(problem, 2))));
        assertThat(mends)
                .filteredOn(m -> m.goal() == Goal.OPENED)
                .singleElement()
                .satisfies(m -> {
                    assertThat(m.placeless()).isZero();
                    assertThat(line(m)).contains("p = Tue3 9:00 + Tue4 9:00 talk~p hall ada: 4 a");
                });
        assertThat(mends.get(0).goal()).isEqualTo(Goal.OPENED);
    }

    @Test
    void aSeriesThatHasBegunTakesNoHourThatAGroupNeedsWhereItHasAnother() {
        var problem = Problems.of("""
            starts     Tue 9:00, Tue2 9:00, Thu2 9:00, Mon3 9:00, Wed3 9:00
            theme      talk, 2 sessions, 1 to 4
            theme      meal, 5 to 6
            room       hall in A, seats 4
            room       big in A, open Mon Thu 9:00-12:00
            demand     a: 4 in A, for talk
            demand     m: 6 in A, for meal
            """);
        var plan = "p = Tue 9:00 + Tue2 9:00 talk hall ada: 4 a | q = Thu2 9:00 meal big ada: 6 m";
        var mends = mends(problem, plan, new AdvisorAbsent("ada", new Period(day(problem, 1), day(problem, 2))));
        assertThat(mends)
                .filteredOn(m -> m.goal() == Goal.FEWEST_DISTURBED)
                .singleElement()
                .satisfies(m -> assertThat(line(m)).contains("q = Mon3 9:00", "p = Wed3 9:00"));
    }

    @Test
    void aSeriesThatHasBegunWaitsNoMonthsForItsHourNorForAShorterTrip() {
        var problem = Problems.of("""
            starts     Tue 9:00, Tue2 9:00, Thu2 9:00, Tue3 9:00, Tue4 9:00, Tue5 9:00, Tue6 9:00, Tue7 9:00, Mon8 9:00
            travel     car on Mon: A 1, B 1, A-B 2
            travel     car: A 5, B 5, A-B 20
            theme      talk, 2 sessions, 1 to 4
            theme      meal, 5 sessions, 1 to 4
            room       hall in A
            advisor    ada from A, teaches talk meal, 2 a week
            demand     a: 4 in A, for talk
            demand     m: 4 in A, for meal
            """);
        var standing = " | q = Tue3 9:00 + Tue4 9:00 + Tue5 9:00 + Tue6 9:00 + Tue7 9:00 meal hall ada: 4 m";
        var away = new Period(day(problem, 1), day(problem, 1));
        var full = mends(
                problem, "p = Tue 9:00 + Tue2 9:00 talk hall ada: 4 a" + standing, new AdvisorAbsent("ada", away));
        assertThat(full)
                .filteredOn(m -> m.goal() == Goal.FEWEST_DISTURBED)
                .singleElement()
                .satisfies(m -> assertThat(line(m)).contains("p = Thu2 9:00"));
        var later = problem.withStarts(Stream.concat(
                        problem.starts().stream(),
                        Stream.of(problem.starts().get(1).plusWeeks(7)))
                .toList());
        assertThat(mends(
                        later,
                        "p = Tue 9:00 + Tue2 9:00 talk hall ada: 4 a" + standing,
                        new AdvisorAbsent("ada", away)))
                .extracting(Mend::goal)
                .as("its hour is free seven weeks later")
                .doesNotContain(Goal.WEEKS_SKIPPED);
    }

    @Test
    void whatNobodyCanTakeIsHeldAsNearToItsDateAsCanBeThoughItsResidentsTravelFurther() {
        var problem = Problems.of("""
                starts     Tue 9:00, Wed 9:00, Tue3 9:00
                theme      talk, 1 to 4
                room       hall in A, open Tue 9:00-12:00
                room       school in B
                demand     a: 4 in A
                """);
        var mends = mends(problem, "p = Tue 9:00 hall ada: 4 a", new AdvisorAbsent("ada", on(problem, 0)));
        assertThat(mends.get(0)).satisfies(m -> {
            assertThat(m.goal()).isEqualTo(Goal.NEAREST_DATES);
            assertThat(line(m)).isEqualTo("p = Wed 9:00 school ada: 4 a");
        });
        assertThat(mends)
                .filteredOn(m -> m.goal() == Goal.WEEKS_SKIPPED)
                .singleElement()
                .satisfies(m -> assertThat(line(m)).isEqualTo("p = Tue3 9:00 hall ada: 4 a"));
    }

    private static final String SHORT_TRIPS_ON_MONDAYS = """
            starts     Tue 9:00, Wed 9:00, Mon5 9:00
            travel     car on Mon: A 1, B 1, A-B 2
            travel     car: A 5, B 5, A-B 20
            theme      talk, 1 to 4
            room       hall in A
            demand     a: 4 in A
            """;

    /** "Plus tôt, rien ne l'empêcherait: mercredi", of a mend that held it weeks later. */
    @Test
    void whatIsPutOffForWeeksGoesToASoonerDayOnWhichNothingBarsItButWhereTravelIsWhatAMendIsFor() {
        var problem = Problems.of(SHORT_TRIPS_ON_MONDAYS);
        var mends = mends(problem, "p = Tue 9:00 hall ada: 4 a", new DayLost(day(problem, 0)));
        assertThat(mends)
                .filteredOn(m -> m.goal() == Goal.FEWEST_DISTURBED)
                .singleElement()
                .satisfies(m -> assertThat(line(m)).isEqualTo("p = Wed 9:00 hall ada: 4 a"));
        assertThat(mends)
                .filteredOn(m -> m.goal() == Goal.LEAST_TRAVEL)
                .singleElement()
                .satisfies(m -> assertThat(line(m)).isEqualTo("p = Mon5 9:00 hall ada: 4 a"));
    }

    @Test
    void aDayThatIsHardlySoonerIsNotTaken() {
        var problem = Problems.of(SHORT_TRIPS_ON_MONDAYS.replace("Mon5", "Mon2"));
        var mends = mends(problem, "p = Tue 9:00 hall ada: 4 a", new DayLost(day(problem, 0)));
        assertThat(mends)
                .filteredOn(m -> m.goal() == Goal.FEWEST_DISTURBED)
                .singleElement()
                .satisfies(m -> assertThat(line(m)).isEqualTo("p = Mon2 9:00 hall ada: 4 a"));
    }

    @Test
    void whatSkipsWeeksByItsNameKeepsItsHourThoughASoonerDayIsFree() {
        var problem = Problems.of(SHORT_TRIPS_ON_MONDAYS.replace("Mon5 9:00", "Tue5 9:00"));
        var mends = mends(problem, "p = Tue 9:00 hall ada: 4 a", new DayLost(day(problem, 0)));
        assertThat(mends)
                .filteredOn(m -> m.goal() == Goal.WEEKS_SKIPPED)
                .singleElement()
                .satisfies(m -> assertThat(line(m)).isEqualTo("p = Tue5 9:00 hall ada: 4 a"));
    }

    @Test
    void aSeriesSkipsNoWeekInWhichSomethingElseStandsInItsRoom() {
        var problem = Problems.of(SERIES.replace("1 to 4", "1 to 4\ntheme      meal, 1 to 4")
                + "advisor    ada from A\nadvisor    bob from A, teaches meal\ndemand     m: 4 in A, for meal\n");
        var plan = "p = Tue 9:00 + Tue2 9:00 + Tue3 9:00 talk hall ada: 4 a | m = Tue4 9:00 meal hall bob: 4 m";
        var mends = mends(problem, plan, new AdvisorAbsent("ada", new Period(day(problem, 1), day(problem, 1))));
        assertThat(mends).isNotEmpty().allSatisfy(m -> assertThat(line(m)).doesNotContain("Tue3 9:00 + Tue4 9:00"));
        assertThat(mends.get(0).disturbed()).isEqualTo(4);
    }

    @Test
    void whatIsPinnedStaysWithItsResidentsHoweverMuchItsPlaceAndSeatsWouldHelp() {
        var plan = "p = Tue 9:00 hall ada: 4 a | q = Wed 9:00 hall bob: 2 b";
        var event = new AdvisorAbsent("ada", on(Problems.of(TWO_ADVISORS), 1));
        var text = TWO_ADVISORS.replace("a: 4 in A", "a: 6 in A");
        var free = mends(Problems.of(text), plan, event);
        assertThat(free)
                .as("without the pin a mend touches it")
                .anySatisfy(m -> assertThat(line(m)).doesNotMatch(".*q = Wed 9:00 hall bob: 2 b( \\|.*|$)"));

        var mends = mends(Problems.of(text + "published  " + plan + "\npinned     q\n"), plan, event);
        assertThat(mends)
                .hasSizeGreaterThan(1)
                .allSatisfy(m -> assertThat(line(m)).matches("(.* \\| )?q = Wed 9:00 hall bob: 2 b( \\|.*)?"));
    }

    @Test
    void residentsOfWhatIsCancelledAreOfferedFreeSeatsAndNobodyElseMoves() {
        var problem = Problems.of(TWO_ROOMS);
        var plan = "p = Tue 9:00 hall ada: 4 a | q = Wed 9:00 school ada: 3 b";
        var mends = mends(problem, plan, new DayLost(day(problem, 0)));
        assertThat(line(mends.get(0))).isEqualTo("q = Wed 9:00 school ada: 3 a, 3 b");
        assertThat(mends.get(0).disturbed()).isEqualTo(4);
    }

    @Test
    void whereThereIsNoOtherWayTheRestIsPlannedAnewForTheLeastTravelWhoeverIsDisturbed() {
        var problem = Problems.of(TWO_ROOMS);
        var plan = "p = Tue 9:00 hall ada: 4 a | q = Wed 9:00 school ada: 3 b";
        var mends = mends(problem, plan, new DayLost(day(problem, 0)));
        assertThat(mends).extracting(Mend::goal).containsExactly(Goal.FEWEST_DISTURBED, Goal.REPLANNED_FOR_TRAVEL);
        assertThat(line(mends.get(1))).isEqualTo("p = Wed 9:00 hall ada: 4 a, 2 b");
        assertThat(mends.get(1).disturbed()).isEqualTo(7);
    }

    @Test
    void whereEverythingCanBeHeldAsPublishedNothingElseIsLookedFor() {
        var problem = Problems.of(TWO_ROOMS);
        var mends = mends(problem, "p = Wed 9:00 school ada: 4 a", new DayLost(day(problem, 0)));
        assertThat(mends).singleElement().satisfies(m -> {
            assertThat(line(m)).isEqualTo("p = Wed 9:00 school ada: 4 a");
            assertThat(m.changes().changed()).isEmpty();
        });
    }

    @Test
    void whoMovesStaysWithTheOthersOfTheirWorkshop() {
        var problem = Problems.of("""
            starts     Tue 9:00, Tue 14:00, Wed 9:00, Wed 14:00
            theme      talk, 1 to 4
            room       hall in A
            travel     car from 12:00 to 20:00: A 5, B 5, A-B 6
            travel     car: A 5, B 5, A-B 7
            demand     a: 4 in A
            demand     b: 4 in B
            """);
        var plan = "p = Tue 9:00 hall ada: 2 a, 2 b | q = Tue 14:00 hall ada: 2 a, 2 b";
        var mends = mends(problem, plan, new DayLost(day(problem, 0)));
        assertThat(mends)
                .filteredOn(m -> m.goal() == Goal.FEWEST_DISTURBED)
                .singleElement()
                .satisfies(m -> assertThat(line(m)).contains("p = ", "q = ").doesNotContain("4 a", "4 b"));
    }

    @Test
    void aLostRoomIsNeverUsedAgain() {
        var problem = Problems.of(TWO_ADVISORS);
        var lost = new Period(day(problem, 0), day(problem, 2));
        var mends = mends(problem, "p = Tue 9:00 hall ada: 4 a", new RoomClosed("hall", lost));
        assertThat(mends).allSatisfy(m -> assertThat(line(m)).doesNotContain("hall"));
        assertThat(line(mends.get(0))).contains("school").contains("4 a");
    }

    @Test
    void whoCannotComeWithoutTheBusIsDisturbedAndNobodyElse() {
        var problem = Problems.of("""
            starts     Mon 9:00, Tue 9:00
            communes   A B
            travel     car: A 5, B 5, A-B 20
            travel     bus: A 5, B 5, A-B 30
            mobility   car, by car
            mobility   bus, by bus
            theme      talk, 1 to 6
            room       hall in A
            demand     a: 3 in A, by car
            demand     b: 2 in B, by bus
            """);
        var best = mends(
                        problem,
                        "p = Tue 9:00 hall ada: 3 a, 2 b",
                        new TransportEnded("bus", day(problem, 0), List.of()))
                .get(0);
        assertThat(line(best)).isEqualTo("p = Tue 9:00 hall ada: 3 a");
        assertThat(best.disturbed()).isEqualTo(2);
        var of = mends(
                problem,
                "p = Tue 9:00 hall ada: 3 a, 2 b",
                new TransportEnded("bus", day(problem, 0), List.of(code(problem, "A"))));
        assertThat(of.get(0).disturbed()).isEqualTo(2);
    }

    private static String code(Problem problem, String name) {
        return problem.communes().stream()
                .filter(c -> c.name().equals(name) || c.code().equals(name))
                .findFirst()
                .orElseThrow()
                .code();
    }

    @Test
    void lateDemandGetsFreeSeatsFirstAndAWorkshopMoreWhereThoseDoNotDo() {
        var problem = Problems.of(TWO_ADVISORS.replace("1 to 4", "1 to 6"));
        var late = new Demand(
                "late", code(problem, "B"), "talk", problem.audiences().get(0).id(), "car", 4, 1, Provenance.UNKNOWN);
        var mends = mends(
                problem.withDemand(problem.demand().subList(0, 1)),
                "p = Tue 9:00 hall ada: 4 a",
                new LateDemand(day(problem, 0), List.of(late), List.of()));
        var seats = mends.stream()
                .filter(m -> m.goal() == Goal.FEWEST_DISTURBED)
                .findFirst()
                .orElseThrow();
        assertThat(seats.disturbed()).isZero();
        assertThat(seats.score().unserved()).isEqualTo(2);
        var opened =
                mends.stream().filter(m -> m.goal() == Goal.OPENED).findFirst().orElseThrow();
        assertThat(opened.score().unserved()).isZero();
        assertThat(opened.disturbed()).isZero();
    }

    private static Demand row(Problem problem, String id, int residents) {
        return problem.demand().stream()
                .filter(d -> d.id().equals(id))
                .findFirst()
                .orElseThrow()
                .withResidents(residents);
    }

    @Test
    void placesOfWhoAsksNoMoreAreForThoseWhoAskNowAndNobodyCountsAsDisturbed() {
        var problem = Problems.of(ONE_HALL);
        var late = row(problem, "b", 3).withId("late");
        var mends = mends(
                problem.withDemand(problem.demand().subList(0, 1)),
                "p = Tue 9:00 hall ada: 4 a",
                new LateDemand(day(problem, 0), List.of(late), List.of(row(problem, "a", 3))));
        assertThat(line(mends.get(0))).isEqualTo("p = Tue 9:00 hall ada: 1 a, 3 late");
        assertThat(mends).allSatisfy(m -> {
            assertThat(m.disturbed()).isZero();
            assertThat(m.placeless()).isZero();
        });
    }

    @Test
    void whoHasNoPlaceIsTakenOffFirstAndAPlaceGivenBackIsForWhoWaits() {
        var problem = Problems.of(ONE_HALL);
        var plan = "p = Tue 9:00 hall ada: 3 a, 1 b";
        var same = mends(problem, plan, new LateDemand(day(problem, 0), List.of(), List.of(row(problem, "b", 1))));
        assertThat(line(same.get(0))).isEqualTo("p = Tue 9:00 hall ada: 3 a, 1 b");
        assertThat(left.demand()).extracting(Demand::residents).containsExactly(4, 1);

        var fewer = mends(problem, plan, new LateDemand(day(problem, 0), List.of(), List.of(row(problem, "a", 2))));
        assertThat(line(fewer.get(0))).isEqualTo("p = Tue 9:00 hall ada: 2 a, 2 b");
        assertThat(fewer.get(0).disturbed()).isZero();
    }

    @Test
    void placesAreGivenBackWhereAWorkshopCanDoWithoutThem() {
        var problem = Problems.of(TWO_ROOMS.replace("1 to 6", "2 to 6").replace("a: 4", "a: 6"));
        var plan = "p = Tue 9:00 hall ada: 2 a | q = Wed 9:00 school ada: 4 a, 2 b";
        mends(problem, plan, new LateDemand(day(problem, 0), List.of(), List.of(row(problem, "a", 3))));
        assertThat(PlanLine.of(left, new Plan(left.id(), left.published(), null)))
                .isEqualTo("p = Tue 9:00 hall ada: 2 a | q = Wed 9:00 school ada: 1 a, 2 b");
    }

    @Test
    void aWorkshopThatOthersFillAgainStaysWithItsAdvisor() {
        var problem = Problems.of(TWO_ADVISORS.replace("1 to 4", "3 to 4"));
        var late = row(problem, "b", 2).withId("late");
        var mends = mends(
                problem.withDemand(problem.demand().subList(0, 1)),
                "p = Tue 9:00 hall bob: 4 a",
                new LateDemand(day(problem, 0), List.of(late), List.of(row(problem, "a", 3))));
        assertThat(line(mends.get(0))).isEqualTo("p = Tue 9:00 hall bob: 1 a, 2 late");
        assertThat(mends.get(0).withAnotherAdvisor()).isZero();
    }

    @Test
    void aWorkshopForWhichTooFewAskIsMendedAndOneForWhichNobodyAsksIsNotHeld() {
        var problem = Problems.of(TWO_ROOMS.replace("1 to 6", "3 to 6")
                + "advisor    ada from A\n"
                + "advisor    bob from B\n"
                + "theme      other, 2 to 6\n"
                + "demand     c: 2 in A, for other\n");
        var plan =
                "p = Tue 9:00 hall ada talk: 4 a | q = Wed 9:00 school ada talk: 3 b | r = Tue 9:00 school bob other:"
                        + " 2 c";
        var fewer = List.of(row(problem, "a", 3), row(problem, "c", 2));
        var mends = mends(problem, plan, new LateDemand(day(problem, 0), List.of(), fewer));
        assertThat(line(mends.get(0))).isEqualTo("q = Wed 9:00 talk school ada: 1 a, 3 b");
        assertThat(mends.get(0).disturbed()).isEqualTo(1);
    }

    @Test
    void whatIsPinnedStaysAsItIs() {
        var problem = Problems.of(TWO_ADVISORS
                + "published  p = Tue 9:00 hall ada: 4 a\npublished  q = Tue 9:00 school bob: 2 b\npinned     q\n");
        var plan = "p = Tue 9:00 hall ada: 4 a | q = Tue 9:00 school bob: 2 b";
        var mends = mends(problem, plan, new AdvisorAbsent("ada", on(problem, 1)));
        assertThat(mends).allSatisfy(m -> assertThat(line(m)).contains("q = Tue 9:00 school bob: 2 b"));
    }

    @Test
    void aSeriesThatHasBegunGoesOnWithWhoeverIsThere() {
        var problem = Problems.of("""
            starts     Mon 9:00, Mon2 9:00, Mon3 9:00
            theme      talk, 3 sessions, 1 to 4
            advisor    ada from A, teaches talk
            advisor    bob from B, teaches talk
            demand     a: 4 in A
            """);
        var best = mends(
                        problem,
                        "p = Mon 9:00 + Mon2 9:00 + Mon3 9:00 hall ada: 4 a",
                        new AdvisorAbsent("ada", on(problem, 1)))
                .get(0);
        assertThat(best.plan().workshops()).singleElement().satisfies(w -> {
            assertThat(w.id()).isEqualTo("p");
            assertThat(w.advisor()).isEqualTo("bob");
            assertThat(w.sessions()).isEqualTo(problem.starts().subList(1, 3));
        });
        assertThat(best.disturbed()).isZero();
    }
}
