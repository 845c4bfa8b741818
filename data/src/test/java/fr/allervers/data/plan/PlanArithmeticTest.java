package fr.allervers.data.plan;

import static fr.allervers.data.TwoCommunes.TUESDAY;
import static fr.allervers.data.TwoCommunes.email;
import static fr.allervers.data.TwoCommunes.tuesday;
import static fr.allervers.data.TwoCommunes.tuesdays;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.InOrder;
import fr.allervers.data.TwoCommunes;
import fr.allervers.data.plan.Breach.Rule;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Audience;
import fr.allervers.data.problem.Cost;
import fr.allervers.data.problem.Habit;
import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.problem.TravelTable;
import fr.allervers.data.problem.Workshop;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The expected figures are worked out by hand from the contract and {@link TwoCommunes}. */
class PlanArithmeticTest {

    private static final Attendance FOUR_OF_A = new Attendance("car-a", 4);
    private static final Attendance THREE_OF_B = new Attendance("car-b", 3);
    private static final Attendance WHEEL = new Attendance("wheel-a", 1);

    private final TwoCommunes small = new TwoCommunes();

    private Assessment assess(Workshop... workshops) {
        return PlanArithmetic.assess(small.build(), new Plan("two", List.of(workshops), null));
    }

    private List<Rule> breached(Workshop... workshops) {
        return assess(workshops).breaches().stream().map(Breach::rule).toList();
    }

    @Test
    void theEmptyPlanServesNobodyAndIsPresentNowhere() {
        assertThat(assess().score()).isEqualTo(new Score(0, 8, 100, InOrder.costs(0, 0, 2, 0, 0, 0, 0)));
    }

    @Test
    void aMinuteAboveComfortCostsTheExcessFactorMore() {
        // A by car: 4 residents x (3 + 3); B to A: 1 resident x 2 legs x (12 + 2 x (12 - 10))
        var score = assess(email("w", "hall", tuesday(0, 9), FOUR_OF_A, new Attendance("car-b", 1)))
                .score();

        assertThat(score.costs().of(Cost.TRAVEL)).isEqualTo(24 + 32);
        assertThat(score.unserved()).isEqualTo(3);
    }

    @Test
    void drivingGoesFromTheBaseThroughTheRoomsAndBack() {
        // A to hall in A: the diagonal 3, hall to school 12, school to A 12
        var score = assess(
                        email("w1", "hall", tuesday(0, 9), FOUR_OF_A),
                        email("w2", "school", tuesday(0, 14), THREE_OF_B))
                .score();

        assertThat(score.isValid()).isTrue();
        assertThat(score.costs()).isEqualTo(InOrder.costs(24 + 24, 27, 0, 0, 0, 0, 0));
        assertThat(score.cost()).isEqualTo(48 + 2 * 27);
    }

    @Test
    void stayingInARoomCostsNoDriving() {
        small.rules = new fr.allervers.data.problem.Rules(0, "car", 2);

        var score = assess(
                        email("w1", "hall", tuesday(0, 9), new Attendance("car-a", 2)),
                        email("w2", "hall", tuesday(0, 11), new Attendance("car-a", 2)))
                .score();

        assertThat(score.isValid()).isTrue();
        assertThat(score.costs().of(Cost.DRIVING)).isEqualTo(6);
    }

    @Test
    void anAdvisorNeedsSetupTimeEvenInTheSameRoom() {
        assertThat(breached(
                        email("w1", "hall", tuesday(0, 9), new Attendance("car-a", 2)),
                        email("w2", "hall", tuesday(0, 11), new Attendance("car-a", 2))))
                .containsExactly(Rule.DAY);
    }

    @Test
    void aRoomHoldsOneWorkshopAtATime() {
        small.starts.add(1, tuesday(0, 10));
        small.advisors.add(TwoCommunes.advisor("bob", "A", List.of(), List.of(), List.of()));
        var bobs = new Workshop(
                "w2", "email", "all", "hall", "bob", List.of(tuesday(0, 10)), List.of(new Attendance("car-a", 2)));

        assertThat(breached(email("w1", "hall", tuesday(0, 9), new Attendance("car-a", 2)), bobs))
                .containsExactly(Rule.ROOM);
    }

    @Test
    void touchingSessionsInARoomAreAllowed() {
        small.advisors.add(TwoCommunes.advisor("bob", "A", List.of(), List.of(), List.of()));
        var bobs = new Workshop(
                "w2", "email", "all", "hall", "bob", List.of(tuesday(0, 11)), List.of(new Attendance("car-a", 2)));

        assertThat(breached(email("w1", "hall", tuesday(0, 9), new Attendance("car-a", 2)), bobs))
                .isEmpty();
    }

    @Test
    void aSeriesIsHeldAtTheNextStartsOfTheSameDayAndTime() {
        small.demand.add(TwoCommunes.demand("s", "A", "screens", "car", 2));

        assertThat(breached(screens(tuesday(0, 9), tuesday(1, 9)))).isEmpty();
        assertThat(breached(screens(tuesday(0, 9), tuesday(2, 9)))).containsExactly(Rule.SESSIONS);
        assertThat(breached(screens(tuesday(2, 9)))).containsExactly(Rule.SESSIONS);
        assertThat(breached(screens())).containsExactly(Rule.SESSIONS);
    }

    private static Workshop screens(LocalDateTime... sessions) {
        return new Workshop("w", "screens", "all", "hall", "ada", List.of(sessions), List.of(new Attendance("s", 2)));
    }

    @Test
    void aRoomMustHaveTheEquipmentAndBeOpen() {
        small.demand.add(TwoCommunes.demand("s", "B", "screens", "car", 2));
        small.rooms.set(
                0,
                TwoCommunes.room(
                        "hall", "A", 8, true, List.of(tuesdays(9, 11)), List.of(new Period(TUESDAY, TUESDAY))));
        var unequipped = new Workshop(
                "w",
                "screens",
                "all",
                "school",
                "ada",
                List.of(tuesday(0, 9), tuesday(1, 9)),
                List.of(new Attendance("s", 2)));

        assertThat(breached(unequipped)).containsExactly(Rule.ROOM);
        assertThat(breached(email("w", "hall", tuesday(0, 9), FOUR_OF_A))).containsExactly(Rule.ROOM);
        assertThat(breached(email("w", "hall", tuesday(1, 9), FOUR_OF_A))).isEmpty();
        assertThat(breached(email("w", "hall", tuesday(1, 11), FOUR_OF_A))).containsExactly(Rule.ROOM);
    }

    @Test
    void anAdvisorMustTeachTheThemeWorkThereAndBeThere() {
        small.advisors.set(
                0,
                TwoCommunes.advisor(
                        "ada", "A", List.of("A"), List.of(tuesdays(9, 13)), List.of(new Period(TUESDAY, TUESDAY))));

        assertThat(breached(email("w", "school", tuesday(1, 9), THREE_OF_B))).containsExactly(Rule.ADVISOR);
        assertThat(breached(email("w", "hall", tuesday(0, 9), FOUR_OF_A))).containsExactly(Rule.ADVISOR);
        assertThat(breached(email("w", "hall", tuesday(1, 11), FOUR_OF_A))).isEmpty();
        assertThat(breached(email("w", "hall", tuesday(1, 14), FOUR_OF_A))).containsExactly(Rule.ADVISOR);
    }

    @Test
    void eachSessionOverADaysOrAWeeksLoadIsABreach() {
        small.rules = new fr.allervers.data.problem.Rules(0, "car", 2);
        small.demand.add(TwoCommunes.demand("many", "A", "email", "car", 20));
        var nine = email("w1", "hall", tuesday(0, 9), new Attendance("many", 2));
        var eleven = email("w2", "hall", tuesday(0, 11), new Attendance("many", 2));
        var two = email("w3", "hall", tuesday(0, 14), new Attendance("many", 2));
        var wednesday = email("w4", "hall", TUESDAY.plusDays(1).atTime(9, 0), new Attendance("many", 2));

        assertThat(breached(nine, eleven, wednesday)).isEmpty();
        assertThat(breached(nine, eleven, two)).containsExactly(Rule.LOAD);
        assertThat(breached(nine, eleven, two, wednesday)).containsExactly(Rule.LOAD, Rule.LOAD);
    }

    @Test
    void participantsFillAtLeastTheMinimumAndAtMostTheRoom() {
        assertThat(breached(email("w", "hall", tuesday(0, 9), new Attendance("car-a", 1))))
                .containsExactly(Rule.PARTICIPANTS);
        assertThat(breached(email("w", "hall", tuesday(0, 9), FOUR_OF_A, new Attendance("car-b", 2))))
                .isEmpty();
        assertThat(breached(email("w", "hall", tuesday(0, 9), FOUR_OF_A, THREE_OF_B)))
                .containsExactly(Rule.PARTICIPANTS);
        assertThat(breached(email("w", "school", tuesday(0, 9), new Attendance("car-a", 3), THREE_OF_B)))
                .containsExactly(Rule.PARTICIPANTS);
    }

    @Test
    void unknownStepFreeCountsAsNo() {
        assertThat(breached(email("w", "school", tuesday(0, 9), THREE_OF_B, WHEEL)))
                .containsExactly(Rule.ATTENDANCE);
        assertThat(breached(email("w", "hall", tuesday(0, 9), THREE_OF_B, WHEEL)))
                .isEmpty();
    }

    @Test
    void theAudienceMustBeAbleToCome() {
        small.audiences.set(
                0,
                new Audience(
                        "all",
                        "Tout public",
                        List.of(tuesdays(9, 11)),
                        List.of(new Period(TUESDAY, TUESDAY)),
                        Provenance.UNKNOWN));

        assertThat(breached(email("w", "hall", tuesday(0, 9), FOUR_OF_A))).containsExactly(Rule.ATTENDANCE);
        assertThat(breached(email("w", "hall", tuesday(1, 9), FOUR_OF_A))).isEmpty();
        assertThat(breached(email("w", "hall", tuesday(1, 11), FOUR_OF_A))).containsExactly(Rule.ATTENDANCE);
    }

    @Test
    void aTableIsValidFromItsFirstDateToItsLast() {
        small.travel.add(0, on(TUESDAY.plusWeeks(1), TUESDAY.plusWeeks(1), 5));
        small.travel.add(0, on(TUESDAY.plusWeeks(2), null, 6));

        assertThat(IntStream.range(0, 3)
                        .mapToObj(week -> assess(email("w", "school", tuesday(week, 9), THREE_OF_B))
                                .score()
                                .costs()
                                .of(Cost.TRAVEL)))
                .containsExactly(3 * 2 * 4L, 3 * 2 * 5L, 3 * 2 * 6L);
    }

    private static TravelTable on(LocalDate since, @Nullable LocalDate until, int minutes) {
        var matrix = TravelMatrix.of(new int[][] {{minutes, minutes}, {minutes, minutes}});
        return new TravelTable("car", Set.of(), null, null, since, until, matrix, Provenance.UNKNOWN);
    }

    @Test
    void aCommuneWithoutAWorkshopCountsAsOftenAsItsPresence() {
        small.communes.set(0, TwoCommunes.commune("A", 0));
        small.communes.set(1, TwoCommunes.commune("B", 3));

        assertThat(presence()).isEqualTo(3);
        assertThat(presence(email("w", "hall", tuesday(0, 9), FOUR_OF_A))).isEqualTo(3);
        assertThat(presence(email("w", "school", tuesday(0, 9), THREE_OF_B))).isZero();
    }

    private long presence(Workshop... workshops) {
        return assess(workshops).score().costs().of(Cost.PRESENCE);
    }

    @Test
    void aHabitIsKeptByAnySessionInItsRoomOnItsDayAtItsTime() {
        small.habits.add(habit("tuesdays", "hall", DayOfWeek.TUESDAY, 9, 5));
        small.habits.add(habit("in-school", "school", DayOfWeek.TUESDAY, 9, 20));
        small.habits.add(habit("wednesdays", "hall", DayOfWeek.WEDNESDAY, 9, 300));
        small.habits.add(habit("at-eleven", "hall", DayOfWeek.TUESDAY, 11, 4000));
        small.weights = small.weights.with(Cost.HABIT, 3);

        assertThat(habit()).isEqualTo(4325);
        assertThat(habit(email("w", "hall", tuesday(2, 9), FOUR_OF_A))).isEqualTo(4320);
        assertThat(habit(
                        email("w", "hall", tuesday(2, 9), FOUR_OF_A),
                        email("v", "hall", tuesday(1, 9), THREE_OF_B),
                        email("u", "hall", tuesday(0, 11), THREE_OF_B)))
                .isEqualTo(320);
        var score = assess().score();
        assertThat(score.cost()).isEqualTo(2 * 50 + 3 * 4325);
    }

    private long habit(Workshop... workshops) {
        return assess(workshops).score().costs().of(Cost.HABIT);
    }

    private static Habit habit(String id, String room, DayOfWeek day, int hour, int participants) {
        return new Habit(id, room, day, LocalTime.of(hour, 0), participants, Provenance.UNKNOWN);
    }

    @Test
    void aLegAboveTheProfilesLimitBreachesAndCostsNothing() {
        small.travel.set(0, TwoCommunes.table("car", new int[][] {{3, 30}, {31, 4}}));

        var assessment = assess(email("w", "school", tuesday(0, 9), new Attendance("car-a", 2)));

        assertThat(assessment.breaches()).singleElement().satisfies(b -> {
            assertThat(b.rule()).isEqualTo(Rule.ATTENDANCE);
            assertThat(b.where()).isEqualTo("w/car-a");
        });
        assertThat(assessment.score().costs().of(Cost.TRAVEL)).isEqualTo(2 * (30 + 2 * 20));
    }

    @Test
    void noMoreResidentsAttendThanAsk() {
        assertThat(breached(
                        email("w1", "hall", tuesday(0, 9), FOUR_OF_A),
                        email("w2", "hall", tuesday(0, 14), new Attendance("car-a", 2))))
                .containsExactly(Rule.ATTENDANCE);
    }

    @Test
    void changesToPublishedWorkshopsAreCountedInTheirParticipants() {
        small.published.add(email("p", "hall", tuesday(0, 9), FOUR_OF_A));

        assertThat(assess().score().costs()).isEqualTo(InOrder.costs(0, 0, 2, 0, 0, 0, 4));
        assertThat(assess(email("p", "school", tuesday(0, 11), THREE_OF_B))
                        .score()
                        .costs())
                .extracting(
                        c -> c.of(Cost.CHANGED_START),
                        c -> c.of(Cost.CHANGED_ROOM),
                        c -> c.of(Cost.CHANGED_ADVISOR),
                        c -> c.of(Cost.CANCELLED))
                .containsExactly(4L, 4L, 0L, 0L);
    }

    @Test
    void aPinnedWorkshopStaysExactlyAsItIs() {
        small.published.add(email("p", "hall", tuesday(0, 9), FOUR_OF_A, THREE_OF_B));
        small.published.set(0, email("p", "hall", tuesday(0, 9), FOUR_OF_A, new Attendance("car-b", 1)));
        small.pinned.add("p");

        assertThat(breached(email("p", "hall", tuesday(0, 9), new Attendance("car-b", 1), FOUR_OF_A)))
                .isEmpty();
        assertThat(breached(email("p", "hall", tuesday(0, 9), FOUR_OF_A))).containsExactly(Rule.PINNED);
        assertThat(breached()).containsExactly(Rule.PINNED);
    }

    @Test
    void aPlanOfAnotherProblemAndDoubleIdsAreBreaches() {
        var twice = List.of(
                email("w", "hall", tuesday(0, 9), new Attendance("car-a", 2)),
                email("w", "hall", tuesday(1, 9), new Attendance("car-a", 2)));

        var assessment = PlanArithmetic.assess(small.build(), new Plan("other", twice, null));

        assertThat(assessment.breaches()).extracting(Breach::rule).containsExactly(Rule.PLAN, Rule.PLAN);
    }
}
