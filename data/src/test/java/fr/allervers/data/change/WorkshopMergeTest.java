package fr.allervers.data.change;

import static fr.allervers.data.TwoCommunes.demand;
import static fr.allervers.data.TwoCommunes.email;
import static fr.allervers.data.TwoCommunes.tuesday;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.TwoCommunes;
import fr.allervers.data.change.WorkshopMerge.Seated;
import fr.allervers.data.plan.Locks;
import fr.allervers.data.plan.Locks.Choice;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.PlanArithmetic;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkshopMergeTest {

    private final Workshop closed =
            email("w1", "hall", tuesday(0, 9), new Attendance("car-a", 3), new Attendance("wheel-a", 1));
    private final Workshop school = email("w2", "school", tuesday(1, 9), new Attendance("car-b", 3));

    @Test
    void residentsGoToTheFreeSeatsThatTheyCanReachAndTheOthersAreNamed() {
        var problem = new TwoCommunes().build();
        var plan = new Plan("two", List.of(closed, school), null);

        var merge = WorkshopMerge.of(new ProblemIndex(problem), plan, closed, tuesday(0, 8), Map.of(), Locks.NONE);

        // the school has 5 seats, 2 of them free, and is not known to be step-free
        assertThat(merge.seated()).containsExactly(new Seated(school, "car-a", 2));
        assertThat(merge.left()).containsExactlyInAnyOrder(new Attendance("car-a", 1), new Attendance("wheel-a", 1));
        assertThat(merge.plan().workshops())
                .singleElement()
                .satisfies(w -> assertThat(w.attendance())
                        .containsExactly(new Attendance("car-b", 3), new Attendance("car-a", 2)));
        isValid(problem, merge.plan());
    }

    @Test
    void whoHasFewestToGoToIsSeatedFirst() {
        var two = new TwoCommunes();
        two.demand.add(demand("car-b2", "B", "email", "car", 5));
        var hall = email("w3", "hall", tuesday(2, 9), new Attendance("car-b2", 5));
        var problem = two.build();
        var plan = new Plan("two", List.of(closed, school, hall), null);

        var merge = WorkshopMerge.of(new ProblemIndex(problem), plan, closed, tuesday(0, 8), Map.of(), Locks.NONE);

        assertThat(merge.seated()).containsExactly(new Seated(hall, "wheel-a", 1), new Seated(school, "car-a", 2));
        assertThat(merge.left()).containsExactly(new Attendance("car-a", 1));
        isValid(problem, merge.plan());
    }

    @Test
    void seatsOfThoseWhoSignedUpAreNotFreeThoughFewerArePlanned() {
        var index = new ProblemIndex(new TwoCommunes().build());
        var plan = new Plan("two", List.of(closed, school), null);

        // the school has 5 seats, 3 of them planned
        assertThat(WorkshopMerge.of(index, plan, closed, tuesday(0, 8), Map.of("w2", 4), Locks.NONE)
                        .seated())
                .containsExactly(new Seated(school, "car-a", 1));
        assertThat(WorkshopMerge.of(index, plan, closed, tuesday(0, 8), Map.of("w2", 6), Locks.NONE)
                        .seated())
                .isEmpty();
        assertThat(WorkshopMerge.of(index, plan, closed, tuesday(0, 8), Map.of("w2", 1), Locks.NONE)
                        .seated())
                .as("those planned keep their seats")
                .containsExactly(new Seated(school, "car-a", 2));
    }

    @Test
    void whatHasBegunTakesNobody() {
        var plan = new Plan("two", List.of(closed, school), null);

        var merge = WorkshopMerge.of(
                new ProblemIndex(new TwoCommunes().build()), plan, closed, tuesday(1, 10), Map.of(), Locks.NONE);

        assertThat(merge.seated()).isEmpty();
        assertThat(merge.left()).hasSize(2);
    }

    @Test
    void whatIsPinnedOrWhoseResidentsAreLockedTakesNobody() {
        var plan = new Plan("two", List.of(closed, school), null);
        var problem = new TwoCommunes().build();
        var pinned = new ProblemIndex(problem.withPublished(List.of(school)).withPinned(List.of("w2")));

        var locks = new Locks(Map.of("w2", Set.of(Choice.ATTENDANCE)));
        assertThat(List.of(
                        WorkshopMerge.of(pinned, plan, closed, tuesday(0, 8), Map.of(), Locks.NONE),
                        WorkshopMerge.of(new ProblemIndex(problem), plan, closed, tuesday(0, 8), Map.of(), locks)))
                .allSatisfy(merge -> {
                    assertThat(merge.seated()).isEmpty();
                    assertThat(merge.left()).hasSize(2);
                });
    }

    @Test
    void whatIsCancelledSeatsNobody() {
        var merge = WorkshopMerge.cancelled(new Plan("two", List.of(closed, school), null), closed);

        assertThat(merge.plan().workshops()).containsExactly(school);
        assertThat(merge.left()).isEqualTo(closed.attendance());
    }

    private static void isValid(Problem problem, Plan plan) {
        assertThat(PlanArithmetic.assess(problem, plan).breaches()).isEmpty();
    }
}
