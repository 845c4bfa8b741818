package fr.allervers.solver.explanation.workshop;

import static fr.allervers.data.TwoCommunes.email;
import static fr.allervers.data.TwoCommunes.tuesday;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.allervers.data.TwoCommunes;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.PlanArithmetic;
import fr.allervers.data.plan.Score;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.Deadline;
import fr.allervers.solver.explanation.EveryAttendance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two email workshops in the two communes, and all that could be done with one of them. */
class WorkshopReasonsTest {

    private static final Deadline DEADLINE = Deadline.afterTries(Long.MAX_VALUE);

    private final TwoCommunes two = new TwoCommunes();
    private final Workshop inA =
            email("in-a", "hall", tuesday(0, 9), new Attendance("car-a", 4), new Attendance("wheel-a", 1));
    private final Workshop inB = email("in-b", "school", tuesday(1, 9), new Attendance("car-b", 3));
    private final Plan plan = new Plan("two", List.of(inA, inB), null);

    @Test
    void everyAlternativeIsTheBestThereIsForThatRoomStartOrAdvisor() {
        two.advisors.add(TwoCommunes.advisor("bob", "B", List.of("B"), List.of(), List.of()));
        var problem = two.build();

        var reasons = WorkshopReasons.of(problem, plan, "in-b", DEADLINE);

        assertThat(reasons.rooms())
                .singleElement()
                .satisfies(a -> assertThat(score(a))
                        .isEqualTo(bestOf(problem, inB, w -> w.room().equals("hall"))));
        assertThat(reasons.advisors())
                .singleElement()
                .satisfies(a -> assertThat(score(a))
                        .isEqualTo(bestOf(
                                problem,
                                inB,
                                w -> w.room().equals("school") && w.advisor().equals("bob"))));
        assertThat(reasons.starts()).isNotEmpty().allSatisfy(a -> {
            var start = Objects.requireNonNull(a.spot()).start();
            assertThat(score(a))
                    .isEqualTo(bestOf(
                            problem,
                            inB,
                            w -> w.room().equals("school")
                                    && w.sessions().get(0).equals(start)));
        });
        assertThat(score(requireNonNull(reasons.without()))).isEqualTo(EveryAttendance.best(problem, List.of(inA)));
    }

    @Test
    void whatIsTheBestOfAnotherStartAndOfAnotherAdvisorIsOneAlternative() {
        var later = new Period(TwoCommunes.TUESDAY.plusDays(1), TwoCommunes.TUESDAY.plusDays(60));
        two.advisors.add(TwoCommunes.advisor("bob", "B", List.of("B"), List.of(), List.of(later)));

        var reasons = WorkshopReasons.of(two.build(), plan, "in-b", DEADLINE);

        assertThat(reasons.starts())
                .extracting(Alternative::spot)
                .contains(reasons.advisors().get(0).spot());
        assertThat(reasons.alternatives()).extracting(Alternative::spot).doesNotHaveDuplicates();
    }

    @Test
    void alternativesAreValidPlansWhoseDifferenceIsThatOfTheArithmetic() {
        var problem = two.build();
        var now = PlanArithmetic.assess(problem, plan).score();

        var reasons = WorkshopReasons.of(problem, plan, "in-a", DEADLINE);

        assertThat(reasons.alternatives()).isNotEmpty().allSatisfy(a -> {
            var then = PlanArithmetic.assess(problem, a.plan());
            assertThat(then.breaches()).isEmpty();
            assertThat(a.difference().unserved()).isEqualTo(then.score().unserved() - now.unserved());
            assertThat(a.difference().cost()).isEqualTo(then.score().cost() - now.cost());
            assertThat(a.plan().workshops())
                    .filteredOn(w -> w.id().equals("in-b"))
                    .singleElement()
                    .returns(inB.room(), Workshop::room)
                    .returns(inB.sessions(), Workshop::sessions);
        });
    }

    @Test
    void saysWhoseWayGetsLongerAndWhatIsDriven() {
        var problem = two.build();
        var words = new WorkshopWords(new ProblemIndex(problem));

        var toHall = WorkshopReasons.of(problem, plan, "in-b", DEADLINE).rooms().get(0);

        assertThat(words.effect(toHall).in(Locale.FRENCH))
                .isEqualTo("8,0 min de plus par trajet pour Commune B (Voiture, 3 personnes), 24 min de route en moins,"
                        + " une commune de plus sans atelier, coût plus élevé de 74");
        assertThat(words.effect(toHall).in(Locale.ENGLISH)).startsWith("8.0 min more a leg for Commune B");
    }

    @Test
    void saysWhichRuleClosesARoom() {
        two.rooms.add(TwoCommunes.room("closet", "B", 1, true));
        two.rooms.add(TwoCommunes.room("mornings", "B", 8, true, List.of(TwoCommunes.tuesdays(6, 8)), List.of()));
        var reasons = WorkshopReasons.of(two.build(), plan, "in-b", DEADLINE);

        assertThat(reasons.closed())
                .contains(
                        new ClosedDoor(Choice.ROOM, "closet", Obstacle.SEATS, 1),
                        new ClosedDoor(Choice.ROOM, "mornings", Obstacle.ROOM_HOURS, 1));
    }

    @Test
    void aPinnedWorkshopIsExplainedAsThoughItWereNot() {
        two.published.addAll(plan.workshops());
        two.pinned.add("in-b");
        var problem = two.build();

        var reasons = WorkshopReasons.of(problem, plan, "in-b", DEADLINE);

        assertThat(reasons.pinned()).isTrue();
        assertThat(reasons.rooms())
                .singleElement()
                .satisfies(a -> assertThat(a.difference().costs())
                        .extracting(c -> c.kind().name())
                        .contains("CHANGED_ROOM"));
    }

    @Test
    void aPlanThatBreachesARuleIsNotExplained() {
        var broken = new Plan("two", List.of(inA, inA), null);

        assertThatThrownBy(() -> WorkshopReasons.of(two.build(), broken, "in-a", DEADLINE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Score score(Alternative alternative) {
        return PlanArithmetic.assess(two.build(), alternative.plan()).score();
    }

    private interface Wanted {
        boolean is(Workshop workshop);
    }

    /** The best of every way to hold the workshop otherwise, by trying all. */
    private Score bestOf(Problem problem, Workshop moved, Wanted wanted) {
        return places(problem, moved)
                .filter(wanted::is)
                .map(w -> Optional.ofNullable(EveryAttendance.best(problem, List.of(inA, w))))
                .flatMap(Optional::stream)
                .max(Score::compareTo)
                .orElseThrow();
    }

    private static Stream<Workshop> places(Problem problem, Workshop moved) {
        var places = new ArrayList<Workshop>();
        for (var room : problem.rooms()) {
            for (var advisor : problem.advisors()) {
                for (var start : problem.starts()) {
                    places.add(new Workshop(
                            moved.id(), "email", "all", room.id(), advisor.id(), List.of(start), List.of()));
                }
            }
        }
        return places.stream()
                .filter(w -> !w.room().equals(moved.room())
                        || !w.advisor().equals(moved.advisor())
                        || !w.sessions().equals(moved.sessions()));
    }
}
