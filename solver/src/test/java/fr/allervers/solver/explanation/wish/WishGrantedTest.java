package fr.allervers.solver.explanation.wish;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.allervers.data.TwoCommunes;
import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Audience;
import fr.allervers.data.problem.MobilityProfile;
import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Theme;
import fr.allervers.data.problem.TimeWindow;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.problem.TravelTable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of wish on one problem: the row it changes and nothing else, its sentence, and what it refuses. */
class WishGrantedTest {

    private static final LocalDate DAY = LocalDate.of(2027, 1, 5);
    private static final TimeWindow TUESDAYS = TwoCommunes.tuesdays(9, 17);
    private static final Problem PROBLEM = problem();
    private static final Advisor ADA = PROBLEM.advisors().get(0);
    private static final Room SCHOOL = PROBLEM.rooms().get(1);
    private static final Theme EMAIL = PROBLEM.themes().get(0);
    private static final Audience ALL = PROBLEM.audiences().get(0);
    private static final MobilityProfile CAR = PROBLEM.mobility().get(0);
    private static final TravelTable BUS = PROBLEM.travel().get(1);

    private static Problem problem() {
        var two = new TwoCommunes();
        two.advisors.set(
                0,
                TwoCommunes.advisor("ada", "A", List.of(), List.of(TUESDAYS), List.of())
                        .withThemes(List.of("email")));
        two.audiences.set(0, two.audiences.get(0).withAvailable(List.of(TUESDAYS)));
        var minutes = TravelMatrix.of(new int[][] {{5, 20}, {20, 5}});
        two.travel.add(new TravelTable("bus", Set.of(), null, LocalTime.of(19, 0), minutes, Provenance.UNKNOWN));
        return two.build();
    }

    private static UnaryOperator<Problem> ada(UnaryOperator<Advisor> change) {
        return p -> p.withAdvisors(List.of(change.apply(ADA)));
    }

    private static UnaryOperator<Problem> school(UnaryOperator<Room> change) {
        return p -> p.withRooms(List.of(p.rooms().get(0), change.apply(SCHOOL)));
    }

    private static UnaryOperator<Problem> email(UnaryOperator<Theme> change) {
        return p -> p.withThemes(List.of(change.apply(EMAIL), p.themes().get(1)));
    }

    private static <T> List<T> and(List<T> rows, T row) {
        var all = new ArrayList<>(rows);
        all.add(row);
        return all;
    }

    private static TimeWindow whole(java.time.DayOfWeek day) {
        return new TimeWindow(EnumSet.of(day), LocalTime.MIDNIGHT, LocalTime.of(23, 59));
    }

    private static Arguments granted(Wish wish, UnaryOperator<Problem> change, String sentence) {
        return Arguments.of(wish, change, sentence);
    }

    static Stream<Arguments> wishes() {
        var adaThursday = ADA.withId("ada-thursday")
                .withName("Conseillère ada +")
                .withAvailable(List.of(new TimeWindow(EnumSet.of(THURSDAY), TUESDAYS.from(), TUESDAYS.to())))
                .withMaxSessionsPerWeek(2);
        var newRoom = new Room(
                "new-B",
                "Commune B +",
                "B",
                6,
                List.of("computers"),
                true,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                Provenance.UNKNOWN);
        return Stream.of(
                granted(new HostedWorkshop("A", null), p -> p, "a workshop in Commune A"),
                granted(new HostedWorkshop("A", "email"), p -> p, "a workshop \"E-mail\" in Commune A"),
                granted(
                        new FurtherAdvisor("ada", THURSDAY),
                        p -> p.withAdvisors(and(p.advisors(), adaThursday)),
                        "one more advisor on Thursday, like Conseillère ada"),
                granted(
                        new MoreSessions("ada", 2),
                        ada(a -> a.withMaxSessionsPerDay(4).withMaxSessionsPerWeek(5)),
                        "2 sessions more a week and a day for Conseillère ada"),
                granted(
                        new AdvisorDay("ada", SATURDAY),
                        ada(a -> a.withAvailable(List.of(TUESDAYS, whole(SATURDAY)))),
                        "Conseillère ada is also there on Saturday"),
                granted(
                        new AdvisorMorning("ada", SATURDAY),
                        ada(a -> a.withAvailable(List.of(TUESDAYS, TimeWindow.morning(SATURDAY)))
                                .withMaxSessionsPerWeek(a.maxSessionsPerWeek() + 1)),
                        "Conseillère ada is also there on Saturday morning, with one session more a week"),
                granted(
                        new AdvisorAfternoon("ada", SATURDAY),
                        ada(a -> a.withAvailable(List.of(TUESDAYS, TimeWindow.afternoon(SATURDAY)))
                                .withMaxSessionsPerWeek(a.maxSessionsPerWeek() + 1)),
                        "Conseillère ada is also there on Saturday afternoon, with one session more a week"),
                granted(
                        new TaughtTheme("ada", "screens"),
                        ada(a -> a.withThemes(List.of("email", "screens"))),
                        "Conseillère ada also teaches \"Écrans\""),
                granted(
                        new AbsentAdvisor("ada", DAY, DAY.plusDays(1)),
                        ada(a -> a.withAbsent(List.of(new Period(DAY, DAY.plusDays(1))))),
                        "Conseillère ada away from Tue 5 Jan 2027 to Wed 6 Jan 2027"),
                granted(
                        new StepFreeRoom("school"),
                        school(r -> r.withStepFree(true)),
                        "the room Commune B, Salle school made step-free"),
                granted(
                        new EquippedRoom("school", "screens"),
                        school(r -> r.withEquipment(List.of("computers"))),
                        "the room Commune B, Salle school equipped for \"Écrans\""),
                granted(
                        new LargerRoom("school", 1),
                        school(r -> r.withCapacity(6)),
                        "one seat more in the room Commune B, Salle school"),
                granted(
                        new ClosedRoom("school", null, null),
                        school(r -> r.withClosed(List.of(new Period(DAY, DAY.plusWeeks(2))))),
                        "the room Commune B, Salle school closed"),
                granted(
                        new ClosedRoom("school", DAY, DAY),
                        school(r -> r.withClosed(List.of(new Period(DAY, DAY)))),
                        "the room Commune B, Salle school closed from Tue 5 Jan 2027 to Tue 5 Jan 2027"),
                granted(
                        new NewRoom("B"),
                        p -> p.withRooms(and(p.rooms(), newRoom)),
                        "one more room in Commune B, equipped and step-free"),
                granted(
                        new LaterService("bus", 60),
                        p -> p.withTravel(List.of(p.travel().get(0), BUS.withTo(LocalTime.of(20, 0)))),
                        "the transport \"bus\" ends 60 min later in the evening"),
                granted(
                        new SmallerWorkshops("email", 1),
                        email(t -> t.withMinParticipants(1)),
                        "workshops \"E-mail\" from one participant on"),
                granted(
                        new LargerWorkshops("email", 9),
                        email(t -> t.withMaxParticipants(9)),
                        "workshops \"E-mail\" of up to 9 participants"),
                granted(
                        new AudienceDay("all", SATURDAY),
                        p -> p.withAudiences(List.of(ALL.withAvailable(List.of(TUESDAYS, whole(SATURDAY))))),
                        "the audience \"Tout public\" can also come on Saturday"),
                granted(
                        new LongerLegs("car", 45),
                        p -> p.withMobility(
                                List.of(CAR.withMaxMinutes(45), p.mobility().get(1))),
                        "\"Voiture\": legs of up to 45 min"));
    }

    @ParameterizedTest
    @MethodSource("wishes")
    void changesWhatItNamesAndNothingElse(Wish wish, UnaryOperator<Problem> change, String sentence) {
        assertThat(wish.in(PROBLEM)).isEqualTo(change.apply(PROBLEM));
    }

    @ParameterizedTest
    @MethodSource("wishes")
    void isSaidWithTheNamesOfWhatItIsAbout(Wish wish, UnaryOperator<Problem> change, String sentence) {
        var said = wish.sentence(new ProblemIndex(PROBLEM));

        assertThat(said.in(Locale.ENGLISH)).isEqualTo(sentence);
        assertThat(said.in(Locale.FRENCH)).isNotEqualTo(sentence).doesNotContain("{");
        assertThat(wish.kind().title().in(Locale.FRENCH))
                .isNotEqualTo(wish.kind().title().in(Locale.ENGLISH));
    }

    @ParameterizedTest
    @MethodSource("wishes")
    void isRefusedWhereItNamesWhatThereIsNot(Wish wish, UnaryOperator<Problem> change, String sentence) {
        var ids = EnumSet.copyOf(wish.kind().fields());
        ids.removeAll(EnumSet.range(WishField.DAY, WishField.NUMBER));

        assertThat(ids).isNotEmpty().allSatisfy(id -> {
            var elsewhere = id.set(wish.fields(), "nowhere").wish();
            assertThatThrownBy(() -> elsewhere.in(PROBLEM))
                    .isInstanceOf(ImpossibleWishException.class)
                    .hasMessageContaining("nowhere");
        });
    }

    @Test
    void everyKindIsAmongThem() {
        assertThat(wishes().map(a -> ((Wish) a.get()[0]).kind())).containsOnly(WishKind.values());
    }

    @Test
    void onlyWhatTakesSomethingAwayMayMakeAPlanWrong() {
        assertThat(wishes().map(a -> (Wish) a.get()[0])
                        .filter(w -> !w.allowsMore())
                        .map(Wish::kind))
                .containsOnly(WishKind.HOSTED_WORKSHOP, WishKind.ABSENT_ADVISOR, WishKind.CLOSED_ROOM);
    }

    @Test
    void whatIsSoAlreadyIsRefused() {
        var always = PROBLEM.withAdvisors(List.of(ADA.withAvailable(List.of())))
                .withAudiences(List.of(ALL.withAvailable(List.of())));
        for (var wish : List.of(
                new AdvisorDay("ada", TUESDAY),
                new AdvisorMorning("ada", TUESDAY),
                new AdvisorAfternoon("ada", TUESDAY),
                new TaughtTheme("ada", "email"),
                new StepFreeRoom("hall"),
                new EquippedRoom("hall", "screens"),
                new SmallerWorkshops("email", 2),
                new LargerWorkshops("email", 6),
                new AudienceDay("all", TUESDAY),
                new LongerLegs("car", 30))) {
            assertThatThrownBy(() -> wish.in(always)).as("%s", wish).hasMessageContaining("That is so already.");
        }
    }

    @Test
    void whatCannotBeIsRefused() {
        for (var wish : List.of(
                new MoreSessions("ada", 0),
                new LargerRoom("school", 0),
                new SmallerWorkshops("email", 0),
                new LaterService("bus", 0))) {
            assertThatThrownBy(() -> wish.in(PROBLEM))
                    .as("%s", wish)
                    .hasMessageContaining("A number of at least 1 is needed.");
        }
        for (var wish : List.of(
                new AbsentAdvisor("ada", DAY, DAY.minusDays(1)), new ClosedRoom("school", DAY, DAY.minusDays(1)))) {
            assertThatThrownBy(() -> wish.in(PROBLEM))
                    .as("%s", wish)
                    .hasMessageContaining("The last day comes before the first.");
        }
        assertThatThrownBy(() -> new LaterService("car", 30).in(PROBLEM)).hasMessageContaining("no end of service");
    }

    @Test
    void aFurtherAdvisorComesAtAnyHourWhereTheOtherDoesAndGetsAnIdOfTheirOwn() {
        var always = PROBLEM.withAdvisors(
                List.of(ADA.withAvailable(List.of()), ADA.withId("ada-thursday").withAvailable(List.of())));

        var further = new FurtherAdvisor("ada", THURSDAY).in(always).advisors().get(2);

        assertThat(further.id()).isEqualTo("ada-thursday-");
        assertThat(further.available()).containsExactly(whole(THURSDAY));
    }

    @Test
    void aWorkshopInACommuneWithoutARoomGetsOne() {
        var without = PROBLEM.withRooms(List.of(PROBLEM.rooms().get(0)));

        assertThat(new HostedWorkshop("B", null).in(without)).isEqualTo(new NewRoom("B").in(without));
    }
}
