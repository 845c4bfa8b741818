package fr.allervers.solver.change;

import static fr.allervers.data.TwoCommunes.TUESDAY;
import static fr.allervers.data.TwoCommunes.email;
import static fr.allervers.data.TwoCommunes.tuesday;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.allervers.data.TwoCommunes;
import fr.allervers.data.plan.Breach;
import fr.allervers.data.plan.Locks;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.PlanArithmetic;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.change.Change.Close;
import fr.allervers.solver.change.Change.Exchange;
import fr.allervers.solver.change.Change.Merge;
import fr.allervers.solver.change.Change.Move;
import fr.allervers.solver.change.Change.Open;
import fr.allervers.solver.change.Change.Split;
import fr.allervers.solver.change.Change.Transfer;
import fr.allervers.solver.explanation.EveryAttendance;
import fr.allervers.solver.trial.PlanTrial;
import fr.allervers.solver.trial.Trial.Spot;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An email workshop in each of the two communes, changed by hand. */
class ChangeTrialTest {

    private final TwoCommunes two = new TwoCommunes();
    private final Workshop inA =
            email("in-a", "hall", tuesday(0, 9), new Attendance("car-a", 4), new Attendance("wheel-a", 1));
    private final Workshop inB = email("in-b", "school", tuesday(1, 9), new Attendance("car-b", 3));
    private final Plan plan = new Plan("two", List.of(inA, inB), null);

    private ChangedPlan tried(Change change) {
        return tried(two.build(), change);
    }

    private ChangedPlan tried(Problem problem, Change change) {
        var changed = new ChangeTrial(new ProblemIndex(problem), plan, Locks.NONE).of(change);
        var byArithmetic = PlanArithmetic.assess(problem, changed.plan());
        assertThat(changed.plan().score())
                .as("nobody asks what a plan that breaks rules scores")
                .isEqualTo(changed.isValid() ? byArithmetic.score() : null);
        assertThat(changed.breaches())
                .extracting(Breach::rule)
                .containsExactlyInAnyOrderElementsOf(
                        byArithmetic.breaches().stream().map(Breach::rule).toList());
        return changed;
    }

    private static Workshop workshop(ChangedPlan changed, String id) {
        return changed.plan().workshops().stream()
                .filter(w -> w.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aMovedWorkshopKeepsItsIdAndAllResidentsAreServedAtLeastCost() {
        var spot = new Spot("hall", "ada", tuesday(1, 14));

        var changed = tried(new Move("in-b", spot));

        assertThat(changed.isValid()).isTrue();
        var moved = workshop(changed, "in-b");
        assertThat(moved.room()).isEqualTo("hall");
        assertThat(moved.sessions()).containsExactly(tuesday(1, 14));
        assertThat(changed.plan().score()).isEqualTo(EveryAttendance.best(two.build(), List.of(inA, moved)));
    }

    @Test
    void ofTheRoomsOfACommuneTheAllowedAreProposedTheBestFirst() {
        two.rooms.add(0, TwoCommunes.room("small", "A", 3, true, "computers"));
        var onlyInB = new Plan("two", List.of(inB), null);
        var trial = new ChangeTrial(new ProblemIndex(two.build()), onlyInB, Locks.NONE);
        var here = new Spot("school", "ada", tuesday(1, 14));

        assertThat(trial.into("A", new Move("in-b", here)))
                .extracting(move -> move.spot().room())
                .containsExactly("hall", "small");
        assertThat(trial.into("A", new Move("in-b", new Spot("school", "ada", tuesday(1, 10)))))
                .as("one that breaks a rule, where all do")
                .hasSize(1)
                .allMatch(move -> !trial.of(move).isValid());
        assertThatThrownBy(() -> trial.into("B", new Move("in-b", here))).isInstanceOf(ImpossibleChangeException.class);
    }

    /** A thirteenth reader saw days of one week only, and not those that the refusal itself offered. */
    @Test
    void allMomentsOfTheQuarterAtWhichItIsAllowedAreFoundOnceEachThoseOfTheRefusalAmongThem() {
        two.advisors.add(TwoCommunes.advisor("bob", "B", List.of(), List.of(), List.of()));
        var trial = new ChangeTrial(new ProblemIndex(two.build()), plan, Locks.NONE);
        var refused = new Move("in-b", new Spot("hall", "ada", tuesday(0, 9)));

        var moments = trial.moments(refused, false);

        var starts = moments.stream().map(Spot::start).toList();
        assertThat(starts).doesNotHaveDuplicates().isSorted();
        assertThat(starts).contains(tuesday(0, 14), tuesday(1, 9), tuesday(2, 9), tuesday(2, 14));
        assertThat(starts).as("the only room of the commune is taken then").doesNotContain(tuesday(0, 9));
        assertThat(moments).allMatch(s -> trial.of(refused.at(s)).isValid());
        assertThat(moments)
                .as("those of the refusal that lie in the commune")
                .containsAll(trial.of(refused).allowed().stream()
                        .filter(s -> s.room().equals("hall"))
                        .toList());
        assertThat(trial.moments(new Close("in-b"), false)).isEmpty();
    }

    /** The only one who is free then lives farther away than eight who are not: the page had said that no day would do. */
    @Test
    void allAdvisorsAreTriedForAllMomentsHoweverFarTheyLive() {
        var all = List.of(new Period(TUESDAY, TUESDAY.plusYears(1)));
        two.advisors.set(0, TwoCommunes.advisor("ada", "B", List.of(), List.of(), List.of()));
        for (int i = 0; i < 8; i++) {
            two.advisors.add(TwoCommunes.advisor("away-" + i, "B", List.of(), List.of(), all));
        }
        two.advisors.add(TwoCommunes.advisor("far", "A", List.of(), List.of(), List.of()));
        var trial = new ChangeTrial(new ProblemIndex(two.build()), plan, Locks.NONE);

        var moments = trial.moments(new Move("in-b", new Spot("school", "ada", tuesday(0, 9))), false);

        assertThat(moments)
                .as("ada holds the other workshop at that hour")
                .contains(new Spot("school", "far", tuesday(0, 9)));
    }

    @Test
    void whatIsAskedForIsAmongAllMomentsWhereItIsPossible() {
        var trial = new ChangeTrial(new ProblemIndex(two.build()), plan, Locks.NONE);
        var possible = new Move("in-b", new Spot("school", "ada", tuesday(2, 9)));

        assertThat(trial.of(possible).isValid()).isTrue();
        assertThat(trial.moments(possible, false)).contains(possible.spot());
    }

    /** The trial is shared by all who look at a version: what it had half lifted stayed lifted. */
    @Test
    void anUnknownRoomOrAdvisorIsSaidAndSpoilsNothing() {
        var trial = new ChangeTrial(new ProblemIndex(two.build()), plan, Locks.NONE);
        var move = new Move("in-a", new Spot("hall", "ada", tuesday(2, 9)));
        var before = trial.of(move);

        for (var unknown :
                List.of(new Spot("school", "nobody", tuesday(2, 9)), new Spot("nowhere", "ada", tuesday(2, 9)))) {
            assertThatThrownBy(() -> trial.moments(new Move("in-b", unknown), false))
                    .isInstanceOf(ImpossibleChangeException.class);
            assertThatThrownBy(() -> trial.moments(new Open("email", "all", unknown), false))
                    .isInstanceOf(ImpossibleChangeException.class);
        }

        assertThat(trial.of(move)).isEqualTo(before);
    }

    @Test
    void aTrialThatFailsIsUndone() {
        var trial = new PlanTrial(two.build(), plan);
        var spot = new Spot("school", "ada", tuesday(2, 9));
        var before = trial.moved("in-b", spot);

        assertThatThrownBy(() -> trial.move("in-b", new Spot("school", "nobody", tuesday(2, 9))))
                .isInstanceOf(RuntimeException.class);

        assertThat(trial.moved("in-b", spot)).isEqualTo(before).isPresent();
        assertThat(trial.close("in-a").isPossible()).isTrue();
    }

    @Test
    void whatBreaksARuleIsSaidWithTheNearestTimeRoomAndAdvisor() {
        two.advisors.add(TwoCommunes.advisor("bob", "B", List.of(), List.of(), List.of()));
        var taken = new Spot("hall", "ada", tuesday(0, 9));

        var changed = tried(new Move("in-b", taken));

        assertThat(changed.isValid()).isFalse();
        assertThat(changed.breaches()).extracting(Breach::rule).contains(Breach.Rule.ROOM, Breach.Rule.DAY);
        assertThat(changed.allowed()).containsExactly(new Spot("hall", "ada", tuesday(0, 14)));
        assertThat(tried(new Move("in-b", changed.allowed().get(0))).isValid()).isTrue();
    }

    /** Another room of the commune was free two days away, and the first that was offered was weeks away. */
    @Test
    void anotherRoomOfTheCommuneADayNearerComesFirst() {
        var closed = List.of(new Period(TUESDAY, TUESDAY.plusWeeks(1)));
        two.rooms.add(TwoCommunes.room("annex", "B", 5, null, List.of(), closed));

        var changed = tried(new Move("in-b", new Spot("annex", "ada", tuesday(0, 14))));

        assertThat(changed.isValid()).isFalse();
        assertThat(changed.allowed().get(0).room()).isEqualTo("school");
        assertThat(changed.allowed().get(0).start()).isBefore(tuesday(1, 0));
        assertThat(changed.allowed())
                .filteredOn(s -> s.room().equals("annex"))
                .noneMatch(s -> s.start().isBefore(tuesday(2, 9)));
    }

    @Test
    void whatIsPossibleFromTheDayAskedForOnComesBeforeWhatIsPossibleEarlier() {
        var wednesday = TUESDAY.plusDays(1);
        var asked = List.of(new Period(TUESDAY.plusDays(1), TUESDAY.plusDays(6)));
        two.rooms.set(1, TwoCommunes.room("school", "B", 5, null, List.of(), asked));

        var changed = tried(new Move("in-b", new Spot("school", "ada", wednesday.atTime(9, 0))));

        assertThat(changed.isValid()).isFalse();
        assertThat(changed.allowed().get(0).start()).isAfterOrEqualTo(wednesday.atTime(9, 0));
        assertThat(changed.allowed())
                .extracting(s -> s.start().toLocalDate().isBefore(wednesday))
                .isSorted()
                .contains(true);
    }

    /** Whoever moved a workshop out of its week was offered the days beside the old one. */
    @Test
    void theWeekThatIsLeftIsNotOffered() {
        var asked =
                List.of(new Period(TUESDAY.plusWeeks(2), TUESDAY.plusWeeks(2).plusDays(1)));
        two.rooms.set(1, TwoCommunes.room("school", "B", 5, null, List.of(), asked));

        var changed = tried(new Move("in-b", new Spot("school", "ada", tuesday(2, 9))));

        assertThat(changed.isValid()).isFalse();
        assertThat(changed.allowed())
                .extracting(s -> s.start().toLocalDate())
                .as("as asked, in the week asked for where that can be, before that only last")
                .isNotEmpty()
                .doesNotContain(TUESDAY.plusWeeks(1), TUESDAY.plusWeeks(1).plusDays(1))
                .satisfies(days -> assertThat(days.get(0)).isAfterOrEqualTo(TUESDAY.plusWeeks(2)));
    }

    @Test
    void whoCannotBeThereInTimeIsToldOfBothRoomsWithTheirCommunes() {
        var changed = tried(new Move("in-b", new Spot("school", "ada", tuesday(0, 10))));

        assertThat(changed.breaches())
                .filteredOn(breach -> breach.rule() == Breach.Rule.DAY)
                .extracting(breach -> breach.sentence().printed(Locale.ENGLISH))
                .singleElement()
                .asString()
                .contains("(Commune A, Salle hall)", "(Commune B, Salle school)");
    }

    @Test
    void theWeekdayAskedForIsProposedInAnotherRoomByAnotherAdvisorWhereNeitherIsFreeThen() {
        var wednesday = TUESDAY.plusDays(1);
        var then = List.of(new Period(wednesday, wednesday));
        two.rooms.set(1, TwoCommunes.room("school", "B", 5, null, List.of(), then));
        two.rooms.add(TwoCommunes.room("annex", "B", 5, null));
        two.advisors.set(0, TwoCommunes.advisor("ada", "A", List.of(), List.of(), then));
        two.advisors.add(TwoCommunes.advisor("bob", "B", List.of(), List.of(), List.of()));

        var changed = tried(new Move("in-b", new Spot("school", "ada", wednesday.atTime(9, 0))));

        assertThat(changed.isValid()).isFalse();
        assertThat(changed.allowed()).contains(new Spot("annex", "bob", wednesday.atTime(9, 0)));
    }

    @Test
    void aMoveToAMomentWithoutAStartSaysSoFirstInPlainWords() {
        assertThat(firstReason(tuesday(0, 9).minusDays(2)))
                .isEqualTo(
                        "Aucun atelier ne peut commencer un dimanche (dim. 3 janv. 2027)\u00a0: ce jour de la semaine"
                                + " n'est pas au calendrier du trimestre.");
        assertThat(firstReason(tuesday(8, 9))).startsWith("Aucun atelier ne peut commencer le mar. 2 mars 2027");
        assertThat(firstReason(tuesday(1, 10))).endsWith("Heures possibles\u00a0: 09:00, 11:00, 14:00.");
    }

    private String firstReason(LocalDateTime start) {
        var changed = tried(new Move("in-b", new Spot("school", "ada", start)));
        return changed.breaches().get(0).sentence().in(Locale.FRENCH);
    }

    @Test
    void whereItIsHeldAlreadyIsNotProposedAsAnotherPlace() {
        two.advisors.add(TwoCommunes.advisor("bob", "B", List.of("A"), List.of(), List.of()));

        var changed = tried(new Move("in-b", new Spot("school", "bob", tuesday(1, 9))));

        assertThat(changed.isValid()).isFalse();
        assertThat(changed.allowed()).doesNotContain(new Spot("school", "ada", tuesday(1, 9)));
    }

    @Test
    void anotherAdvisorIsProposedWhereOnlyTheAdvisorIsBusy() {
        two.advisors.add(TwoCommunes.advisor("bob", "B", List.of(), List.of(), List.of()));

        var changed = tried(new Move("in-b", new Spot("school", "ada", tuesday(0, 9))));

        assertThat(changed.breaches()).extracting(Breach::rule).containsOnly(Breach.Rule.DAY);
        assertThat(changed.allowed()).contains(new Spot("school", "bob", tuesday(0, 9)));
    }

    @Test
    void residentsOfAClosedWorkshopGoWhereThereAreSeats() {
        var changed = tried(new Close("in-b"));

        assertThat(changed.isValid()).isTrue();
        assertThat(changed.plan().workshops()).extracting(Workshop::id).containsExactly("in-a");
        assertThat(changed.plan().participants()).isEqualTo(6);
    }

    @Test
    void aMergedWorkshopIsClosed() {
        var changed = tried(new Merge("in-b", "in-a"));

        assertThat(changed.plan().workshops()).extracting(Workshop::id).containsExactly("in-a");
    }

    @Test
    void aWorkshopOpenedForThoseWithoutAPlaceServesThem() {
        two.demand.add(TwoCommunes.demand("more-b", "B", "email", "car", 4));

        var changed = tried(new Open("email", "all", new Spot("school", "ada", tuesday(2, 9))));

        assertThat(changed.isValid()).isTrue();
        assertThat(changed.plan().workshops()).hasSize(3);
        assertThat(changed.plan().participants()).isEqualTo(12);
    }

    @Test
    void ofAWorkshopOpenedWhereItCannotBeOnlyThePlaceIsToBlame() {
        var taken = new Open("email", "all", new Spot("hall", "ada", tuesday(0, 9)));

        var changed = new ChangeTrial(new ProblemIndex(two.build()), plan, Locks.NONE).of(taken);

        assertThat(changed.breaches())
                .extracting(Breach::rule)
                .contains(Breach.Rule.ROOM)
                .doesNotContain(Breach.Rule.PARTICIPANTS);
    }

    @Test
    void aSplitWorkshopLeavesBothWithTheirFewestParticipants() {
        var changed = tried(new Split("in-a", new Spot("hall", "ada", tuesday(2, 9))));

        assertThat(changed.isValid()).isTrue();
        assertThat(changed.plan().workshops()).hasSize(3).allMatch(w -> w.participants() >= 2);
        assertThat(changed.plan().participants()).isEqualTo(8);
    }

    @Test
    void oneOfTooFewCannotBeSplit() {
        var changed = tried(new Split("in-b", new Spot("hall", "ada", tuesday(0, 9))));

        assertThat(changed.breaches()).isNotEmpty();
    }

    @Test
    void twoAdvisorsChangePlaces() {
        two.advisors.add(TwoCommunes.advisor("bob", "B", List.of(), List.of(), List.of()));
        var byBob = new Workshop(
                "by-bob", "email", "all", "school", "bob", List.of(tuesday(0, 9)), List.of(new Attendance("car-b", 3)));
        var problem = new ProblemIndex(two.build());
        var both = new Plan("two", List.of(inA, byBob), null);

        var changed = new ChangeTrial(problem, both, Locks.NONE).of(new Exchange("in-a", "by-bob"));

        assertThat(changed.isValid()).isTrue();
        assertThat(workshop(changed, "in-a").advisor()).isEqualTo("bob");
        assertThat(workshop(changed, "by-bob").advisor()).isEqualTo("ada");
        assertThat(workshop(changed, "by-bob").attendance()).isEqualTo(byBob.attendance());
        assertThat(ChangeWords.of(problem, both)
                        .sentence(new Exchange("in-a", "by-bob"))
                        .in(Locale.ENGLISH))
                .contains("09:00): by ");
    }

    @Test
    void residentsAreTransferredToTheLetter() {
        var changed = tried(new Transfer("in-a", "in-b", "car-a", 2));

        assertThat(changed.isValid()).isTrue();
        assertThat(workshop(changed, "in-a").attendance())
                .containsExactly(new Attendance("car-a", 2), new Attendance("wheel-a", 1));
        assertThat(workshop(changed, "in-b").attendance())
                .containsExactly(new Attendance("car-b", 3), new Attendance("car-a", 2));
        assertThat(tried(new Transfer("in-a", "in-b", "wheel-a", 1)).breaches())
                .extracting(Breach::rule)
                .containsExactly(Breach.Rule.ATTENDANCE);
    }

    @Test
    void residentsOfOtherThemesKeepTheirPlacesThoughOtherPlacesCostLess() {
        two.demand.add(TwoCommunes.demand("screens-a", "A", "screens", "car", 2));
        two.demand.add(TwoCommunes.demand("screens-b", "B", "screens", "car", 2));
        two.rooms.add(TwoCommunes.room("annex", "B", 8, true, "computers"));
        var near = new Workshop(
                "near",
                "screens",
                "all",
                "annex",
                "ada",
                List.of(tuesday(0, 14), tuesday(1, 14)),
                List.of(new Attendance("screens-a", 2)));
        var far = new Workshop(
                "far",
                "screens",
                "all",
                "hall",
                "ada",
                List.of(tuesday(1, 11), tuesday(2, 11)),
                List.of(new Attendance("screens-b", 2)));
        var odd = new Plan("two", List.of(inA, near, far), null);

        var changed = new ChangeTrial(new ProblemIndex(two.build()), odd, Locks.NONE).of(new Close("in-a"));

        assertThat(changed.isValid()).isTrue();
        assertThat(changed.plan().workshops()).containsExactlyInAnyOrder(near, far);
    }

    @Test
    void whatIsPinnedStays() {
        two.published.add(inB);
        two.pinned.add("in-b");

        var changed = tried(new Close("in-b"));

        assertThat(changed.breaches()).extracting(Breach::rule).containsExactly(Breach.Rule.PINNED);
    }

    @Test
    void whatIsLockedStaysThoughTheRestMayMove() {
        var locks = Locks.NONE.with("in-b", Set.of(Locks.Choice.START)).with("in-a", Set.of(Locks.Choice.ATTENDANCE));
        var trial = new ChangeTrial(new ProblemIndex(two.build()), plan, locks);

        var later = trial.of(new Move("in-b", new Spot("school", "ada", tuesday(1, 14))));
        assertThat(later.breaches()).extracting(Breach::rule).containsExactly(Breach.Rule.PINNED);
        assertThat(later.breaches().get(0).sentence().in(Locale.FRENCH)).contains("date et heure");
        assertThat(later.allowed()).as("only where it is held already").isEmpty();
        assertThat(trial.of(new Move("in-b", new Spot("hall", "ada", tuesday(1, 9))))
                        .isValid())
                .isTrue();
        assertThat(trial.of(new Transfer("in-a", "in-b", "car-a", 1)).isValid()).isFalse();
        assertThat(trial.of(new Close("in-b")).isValid()).isFalse();
    }

    @Test
    void aChangeIsCarriedOverToAPlanThatHoldsTheWorkshopUnderAnotherId() {
        var other = email("w7", "school", tuesday(1, 9), new Attendance("car-b", 2));
        var spot = new Spot("hall", "ada", tuesday(2, 9));
        var later = email("in-b", "school", tuesday(2, 9), new Attendance("car-b", 3));

        assertThat(new Carrying(plan, new Plan("two", List.of(inA, other), null)).carried(new Move("in-b", spot)))
                .isEqualTo(new Move("w7", spot));
        assertThatThrownBy(() ->
                        new Carrying(plan, new Plan("two", List.of(inA, later), null)).carried(new Move("in-b", spot)))
                .isInstanceOf(ImpossibleChangeException.class);
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertThatThrownBy(() -> tried(new Close("gone")))
                .isInstanceOfSatisfying(
                        ImpossibleChangeException.class,
                        e -> assertThat(e.sentence().in(Locale.FRENCH)).contains("cet atelier"));
        assertThatThrownBy(() -> tried(new Transfer("in-a", "in-b", "car-a", 5)))
                .hasMessageContaining("4 at most");
        assertThatThrownBy(() -> tried(new Merge("in-a", "in-a"))).isInstanceOf(ImpossibleChangeException.class);
    }

    @Test
    void sentencesNameWorkshopsByThemeCommuneAndTime() {
        var problem = two.build();
        var words = ChangeWords.of(new ProblemIndex(problem), plan);
        var changed = tried(new Move("in-b", new Spot("hall", "ada", tuesday(0, 9))));

        assertThat(words.sentence(new Transfer("in-a", "in-b", "car-a", 2)).in(Locale.ENGLISH))
                .isEqualTo("2 residents (Commune A, Voiture) from “E-mail” (Commune A, Tue 5 Jan 2027 09:00)"
                        + " to “E-mail” (Commune B, Tue 12 Jan 2027 09:00).");
        assertThat(changed.breaches())
                .extracting(b -> words.named(b.sentence()).in(Locale.FRENCH))
                .noneMatch(s -> s.contains("in-a") || s.contains("in-b"));
    }
}
