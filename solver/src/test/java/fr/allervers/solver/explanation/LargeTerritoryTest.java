package fr.allervers.solver.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Room;
import fr.allervers.data.random.MadeUpTerritory;
import fr.allervers.solver.Deadline;
import fr.allervers.solver.SolveLimits;
import fr.allervers.solver.engine.PlanSolver;
import fr.allervers.solver.explanation.pricing.AnswerWords;
import fr.allervers.solver.explanation.pricing.SearchBudget;
import fr.allervers.solver.explanation.pricing.WishInquiry;
import fr.allervers.solver.explanation.unserved.Cause;
import fr.allervers.solver.explanation.unserved.UnservedCase;
import fr.allervers.solver.explanation.unserved.UnservedInquiry;
import fr.allervers.solver.explanation.wish.HostedWorkshop;
import fr.allervers.solver.explanation.workshop.WorkshopReasons;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Explanations keep to their time where there is far more to try than it allows. */
class LargeTerritoryTest {

    /** For what cannot be cut short, on a busy machine: taking up a plan, the try at hand. */
    private static final Duration SLACK = Duration.ofSeconds(20);

    private static final Plan NOTHING = new Plan("made-up-200-1", List.of(), null);

    private static Problem problem;
    private static Plan plan;

    @BeforeAll
    static void solve() {
        problem = MadeUpTerritory.problem(200, 16, 1);
        plan = new PlanSolver(problem, new SolveLimits(Duration.ofSeconds(8), null, 1), null).run(heard -> {});
    }

    @Test
    void reasonsOfTheUnservedTakeNoLongerThanTheyMay() {
        long began = System.nanoTime();
        var cases = UnservedInquiry.of(problem, NOTHING, Deadline.in(Duration.ofSeconds(4)));

        assertThat(since(began)).isLessThan(Duration.ofSeconds(4).plus(SLACK));
        assertThat(cases).extracting(UnservedCase::cause).contains(Cause.NOT_TRIED);
    }

    @Test
    void reasonsOfAWorkshopSayWhatWasNotTried() {
        long began = System.nanoTime();
        var deadline = Deadline.in(Duration.ofMillis(50));
        var reasons = WorkshopReasons.of(problem, plan, plan.workshops().get(0).id(), deadline);

        assertThat(since(began)).isLessThan(SLACK);
        assertThat(reasons.cut()).isTrue();
        assertThat(reasons.roomsTried()).isLessThan(reasons.roomsKnown());
    }

    @Test
    void whatIsStoppedTriesNothingMore() {
        var deadline = Deadline.in(Duration.ofHours(1));
        deadline.end();

        assertThat(UnservedInquiry.of(problem, NOTHING, deadline))
                .extracting(UnservedCase::cause)
                .containsOnly(Cause.NOT_TRIED);
        assertThat(WorkshopReasons.of(problem, plan, plan.workshops().get(0).id(), deadline)
                        .tried())
                .isZero();
    }

    @Test
    void placesForAWorkshopAreFoundNearestFirstWithinTheTime() {
        var withRooms = problem.rooms().stream().map(Room::commune).toList();
        var commune = problem.communes().stream()
                .map(Commune::code)
                .filter(c -> !withRooms.contains(c))
                .findFirst()
                .orElseThrow();
        long began = System.nanoTime();
        var budget = SearchBudget.ofTime(Duration.ofSeconds(12));
        var answer = new WishInquiry(problem, plan, new HostedWorkshop(commune, null), budget).run(p -> {});

        assertThat(since(began)).isLessThan(Duration.ofSeconds(12).plus(SLACK).plus(SLACK));
        assertThat(answer.allPlacesTried()).isFalse();
        assertThat(AnswerWords.of(answer))
                .anyMatch(s -> s.in(Locale.ENGLISH).startsWith("Not every place there could be"));
        assertThat(answer.with()).isNotNull();
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
