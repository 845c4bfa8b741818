package fr.allervers.solver.explanation.unserved;

import static fr.allervers.data.TwoCommunes.demand;
import static fr.allervers.data.TwoCommunes.email;
import static fr.allervers.data.TwoCommunes.tuesday;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.TwoCommunes;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.PlanArithmetic;
import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Audience;
import fr.allervers.data.problem.MobilityProfile;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.TimeWindow;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.problem.TravelTable;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.Deadline;
import fr.allervers.solver.explanation.wish.AdvisorDay;
import fr.allervers.solver.explanation.wish.AudienceDay;
import fr.allervers.solver.explanation.wish.EquippedRoom;
import fr.allervers.solver.explanation.wish.LargerWorkshops;
import fr.allervers.solver.explanation.wish.LaterService;
import fr.allervers.solver.explanation.wish.NewRoom;
import fr.allervers.solver.explanation.wish.SmallerWorkshops;
import fr.allervers.solver.explanation.wish.StepFreeRoom;
import fr.allervers.solver.explanation.wish.TaughtTheme;
import fr.allervers.solver.explanation.wish.Wish;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each reason in a territory of its own, in which it is true and the one change does serve them. */
class UnservedInquiryTest {

    private final TwoCommunes two = new TwoCommunes();

    @BeforeEach
    void oneTuesdayMorning() {
        two.starts.clear();
        two.starts.add(tuesday(0, 9));
    }

    @Test
    void theSeatsWithinReachAreTaken() {
        two.demand.removeIf(d -> d.id().equals("wheel-a"));
        var full = email("w", "hall", tuesday(0, 9), new Attendance("car-a", 4), new Attendance("car-b", 2));

        var found = only(full);

        assertThat(found).returns(Cause.NO_SEAT, UnservedCase::cause).returns(1, UnservedCase::inReach);
        assertThat(wish(found)).isEqualTo(new LargerWorkshops("email", 7));
        assertThat(found.displaced()).containsExactly(new Displaced("car-a", 1));
    }

    @Test
    void noRoomIsStepFree() {
        two.rooms.removeIf(r -> r.id().equals("hall"));
        two.demand.removeIf(d -> d.id().equals("car-a"));
        var inB = email("w", "school", tuesday(0, 9), new Attendance("car-b", 3));

        var found = only(inB);

        assertThat(found.cause()).isEqualTo(Cause.NO_STEP_FREE);
        assertThat(wish(found)).isEqualTo(new StepFreeRoom("school"));
    }

    @Test
    void tooFewToOpenAWorkshop() {
        two.demand.removeIf(d -> !d.id().equals("wheel-a"));

        var found = only();

        assertThat(found.cause()).isEqualTo(Cause.TOO_FEW);
        assertThat(wish(found)).isEqualTo(new SmallerWorkshops("email", 1));
    }

    @Test
    void theLastBusIsGoneBeforeTheEnd() {
        two.travel.add(new TravelTable(
                "bus",
                Set.of(),
                null,
                LocalTime.of(10, 45),
                TravelMatrix.of(new int[][] {{5, 20}, {20, 5}}),
                Provenance.UNKNOWN));
        two.mobility.add(new MobilityProfile("bus", "Bus", List.of("bus"), 30, 10, 1, false, Provenance.UNKNOWN));
        two.demand.clear();
        two.demand.add(demand("bus-b", "B", "email", "bus", 3));

        var found = only();

        assertThat(found.cause()).isEqualTo(Cause.LAST_BUS);
        assertThat(wish(found)).isEqualTo(new LaterService("bus", 30));
    }

    @Test
    void noAdvisorIsThereWhenTheyCanCome() {
        two.advisors.set(0, TwoCommunes.advisor("ada", "A", List.of(), List.of(on(DayOfWeek.WEDNESDAY)), List.of()));
        two.demand.removeIf(d -> !d.id().equals("car-a"));

        var found = only();

        assertThat(found.cause()).isEqualTo(Cause.NO_ADVISOR);
        assertThat(wish(found)).isEqualTo(new AdvisorDay("ada", DayOfWeek.TUESDAY));
    }

    @Test
    void noAdvisorTeachesTheTheme() {
        var ada = two.advisors.get(0);
        two.advisors.set(
                0,
                new Advisor(
                        ada.id(),
                        ada.name(),
                        "A",
                        List.of("screens"),
                        List.of(),
                        List.of(),
                        List.of(),
                        2,
                        3,
                        ada.provenance()));
        two.demand.removeIf(d -> !d.id().equals("car-a"));

        var found = only();

        assertThat(found.cause()).isEqualTo(Cause.NO_ADVISOR);
        assertThat(wish(found)).isEqualTo(new TaughtTheme("ada", "email"));
    }

    @Test
    void noRoomHasTheEquipment() {
        two.starts.add(tuesday(1, 9));
        two.rooms.removeIf(r -> r.id().equals("hall"));
        two.demand.clear();
        two.demand.add(demand("screens-a", "A", "screens", "car", 2));

        var found = only();

        assertThat(found.cause()).isEqualTo(Cause.NO_ROOM);
        assertThat(wish(found)).isEqualTo(new EquippedRoom("school", "screens"));
    }

    @Test
    void theAudienceCannotComeWhenTheRestIsFree() {
        two.audiences.set(
                0, new Audience("all", "Tout public", List.of(on(DayOfWeek.WEDNESDAY)), List.of(), Provenance.UNKNOWN));
        two.demand.removeIf(d -> !d.id().equals("car-a"));

        var found = only();

        assertThat(found.cause()).isEqualTo(Cause.AUDIENCE_HOURS);
        assertThat(wish(found)).isEqualTo(new AudienceDay("all", DayOfWeek.TUESDAY));
    }

    @Test
    void everyRoomIsTooFar() {
        two.mobility.set(
                0, new MobilityProfile("car", "Voiture", List.of("car"), 10, 10, 1, false, Provenance.UNKNOWN));
        two.rooms.removeIf(r -> r.id().equals("hall"));
        two.demand.removeIf(d -> !d.id().equals("car-a"));

        var found = only();

        assertThat(found.cause()).isEqualTo(Cause.OUT_OF_REACH);
        assertThat(wish(found)).isEqualTo(new NewRoom("A"));
    }

    @Test
    void aWorkshopCouldSimplyBeOpened() {
        two.demand.removeIf(d -> !d.id().equals("car-a"));

        var found = only();

        assertThat(found.cause()).isEqualTo(Cause.OPENABLE);
        assertThat(Objects.requireNonNull(found.remedy()).wish()).isNull();
        assertThat(new UnservedWords(new ProblemIndex(two.build())).remedy(found))
                .extracting(s -> s.in(Locale.FRENCH))
                .isEqualTo(
                        "sans rien changer d'autre que le plan\u00a0: 4 sur 4 auraient une place, 4 habitants de plus en tout,"
                                + " par un atelier de plus à Commune A, Salle hall, mar. 5 janv. 2027 09:00");
    }

    @Test
    void whoComesFurtherIsToldThatOthersWouldTakeTheSeats() {
        two.demand.removeIf(d -> d.id().equals("wheel-a"));
        two.demand.set(0, demand("car-a", "A", "email", "car", 6));
        two.rooms.removeIf(r -> r.id().equals("school"));

        var cases =
                UnservedInquiry.of(two.build(), new Plan("two", List.of(), null), Deadline.in(Duration.ofMinutes(1)));

        assertThat(Objects.requireNonNull(cases.get(0).remedy()).first()).isFalse();
        var further = Objects.requireNonNull(cases.get(1).remedy());
        assertThat(further.first()).isTrue();
        assertThat(further.served()).isEqualTo(3);
        assertThat(further.servedInAll()).isEqualTo(6);
        servesThem(cases.get(1), new Plan("two", List.of(), null));
    }

    @Test
    void whereTwoThingsLackNoSingleChangeIsPretendedToHelp() {
        two.advisors.set(0, TwoCommunes.advisor("ada", "A", List.of(), List.of(on(DayOfWeek.WEDNESDAY)), List.of()));
        two.demand.removeIf(d -> !d.id().equals("wheel-a"));

        var found = only();

        assertThat(found.cause()).isEqualTo(Cause.SEVERAL);
        assertThat(found.remedy()).isNull();
    }

    @Test
    void withoutTimeNothingIsMadeUp() {
        var cases = UnservedInquiry.of(two.build(), new Plan("two", List.of(), null), Deadline.in(Duration.ZERO));

        assertThat(cases)
                .hasSize(3)
                .allSatisfy(c -> assertThat(c)
                        .returns(Cause.NOT_TRIED, UnservedCase::cause)
                        .returns(null, UnservedCase::remedy));
    }

    @Test
    void whatOneInquiryHadNoTimeForTheNextGoesOnWith() {
        var problem = two.build();
        var plan = new Plan("two", List.of(), null);
        var whole = UnservedInquiry.of(problem, plan, Deadline.in(Duration.ofMinutes(1)));
        var none = UnservedInquiry.of(problem, plan, Deadline.in(Duration.ZERO));
        var some = List.of(whole.get(0), none.get(1), none.get(2));

        assertThat(UnservedInquiry.of(problem, plan, some, Deadline.in(Duration.ZERO)))
                .isEqualTo(some);
        var all = UnservedInquiry.of(problem, plan, some, Deadline.in(Duration.ofMinutes(1)));
        assertThat(all).hasSize(3).allMatch(UnservedCase::isTried);
        assertThat(all.get(0)).isSameAs(whole.get(0));
    }

    private UnservedCase only(Workshop... workshops) {
        var problem = two.build();
        var plan = new Plan("two", List.of(workshops), null);
        var cases = UnservedInquiry.of(problem, plan, Deadline.in(Duration.ofMinutes(1)));
        assertThat(cases).hasSize(1);
        servesThem(cases.get(0), plan);
        return cases.get(0);
    }

    /** By the plain arithmetic, on the changed problem. */
    private static void servesThem(UnservedCase unserved, Plan plan) {
        var remedy = unserved.remedy();
        if (remedy != null) {
            Problem changed = remedy.problem();
            assertThat(PlanArithmetic.assess(changed, remedy.plan()).breaches()).isEmpty();
            long before = PlanArithmetic.assess(changed, plan).score().unserved();
            long after = PlanArithmetic.assess(changed, remedy.plan()).score().unserved();
            assertThat(before - after).isEqualTo(remedy.servedInAll()).isPositive();
            assertThat(remedy.served()).isBetween(1L, unserved.residents());
        }
    }

    private static Wish wish(UnservedCase unserved) {
        return Objects.requireNonNull(Objects.requireNonNull(unserved.remedy()).wish());
    }

    private static TimeWindow on(DayOfWeek day) {
        return new TimeWindow(Set.of(day), LocalTime.of(8, 0), LocalTime.of(18, 0));
    }
}
