package fr.allervers.data.figures;

import static fr.allervers.data.TwoCommunes.demand;
import static fr.allervers.data.TwoCommunes.email;
import static fr.allervers.data.TwoCommunes.room;
import static fr.allervers.data.TwoCommunes.table;
import static fr.allervers.data.TwoCommunes.tuesday;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.allervers.data.TwoCommunes;
import fr.allervers.data.figures.PassedBy.Why;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A twelfth reader found four who travel 43 minutes while the workshop in their commune had nobody of it. */
class PassedByTest {

    private final TwoCommunes two = new TwoCommunes();

    private List<PassedBy> of(Workshop... workshops) {
        return PassedBy.of(new ProblemIndex(two.build()), new Plan("two", List.of(workshops), null));
    }

    private static Workshop hall(int ofB, int ofA) {
        return email("far", "hall", tuesday(0, 9), new Attendance("car-b", ofB), new Attendance("car-a", ofA));
    }

    @Test
    void whoeverGoesElsewhereWhileSeatsAreFreeAtHomeIsFoundWithTheWayToChangeIt() {
        var found = of(hall(3, 1), email("near", "school", tuesday(1, 9), new Attendance("car-a", 3)));

        assertThat(found).singleElement().satisfies(p -> {
            assertThat(p.workshop().id()).isEqualTo("near");
            assertThat(p.residents()).isEqualTo(3);
            assertThat(p.longestMinutes()).isEqualTo(12);
            assertThat(p.guests()).isEqualTo(Map.of("A", 3));
            assertThat(p.free()).isEqualTo(2);
            assertThat(p.away()).singleElement().satisfies(a -> {
                assertThat(a.why()).isEqualTo(Why.FREE);
                assertThat(a.movable()).as("two seats are free").isEqualTo(2);
            });
        });
    }

    @Test
    void oneWorkshopIsLookedAtAmongAllOthersOfItsKind() {
        var far = hall(3, 1);
        var near = email("near", "school", tuesday(1, 9), new Attendance("car-a", 3));
        var index = new ProblemIndex(two.build());
        var plan = new Plan("two", List.of(far, near), null);

        assertThat(PassedBy.of(index, plan, near)).contains(of(far, near).get(0));
        assertThat(PassedBy.of(index, plan, far)).isEmpty();
    }

    @Test
    void whatIsFullBelowItsMinimumOrOutOfReachIsTold() {
        two.demand.add(demand("more", "A", "email", "car", 9));
        two.demand.add(demand("wheel-b", "B", "email", "wheel", 1));
        two.rooms.add(room("annexe", "B", 5, true));

        assertThat(of(hall(3, 1), email("near", "school", tuesday(1, 9), new Attendance("more", 5)))
                        .get(0)
                        .away())
                .extracting(PassedBy.Away::why, PassedBy.Away::movable)
                .containsExactly(tuple(Why.FULL, 0));
        assertThat(of(hall(1, 1), email("near", "school", tuesday(1, 9), new Attendance("more", 3)))
                        .get(0)
                        .away())
                .extracting(PassedBy.Away::why)
                .containsExactly(Why.MINIMUM);
        var withWheels = email("far", "hall", tuesday(0, 9), new Attendance("wheel-b", 1), new Attendance("car-a", 3));
        assertThat(of(withWheels, email("near", "school", tuesday(1, 9), new Attendance("more", 3)))
                        .get(0)
                        .away())
                .extracting(PassedBy.Away::why)
                .containsExactly(Why.STEPS);
        assertThat(of(withWheels, email("near", "annexe", tuesday(1, 9), new Attendance("more", 3)))
                        .get(0)
                        .away())
                .extracting(PassedBy.Away::why)
                .containsExactly(Why.FREE);
        two.travel.set(0, table("car", new int[][] {{3, 12}, {12, 90}}));
        assertThat(of(hall(3, 1), email("near", "school", tuesday(1, 9), new Attendance("more", 3)))
                        .get(0)
                        .away())
                .extracting(PassedBy.Away::why)
                .containsExactly(Why.HOURS);
    }

    @Test
    void nothingIsFoundWhereSomebodyOfTheCommuneComesOrNobodyGoesElsewhere() {
        assertThat(of(
                        hall(2, 2),
                        email("near", "school", tuesday(1, 9), new Attendance("car-b", 1), new Attendance("car-a", 2))))
                .isEmpty();
        assertThat(of(email("near", "school", tuesday(1, 9), new Attendance("car-a", 2))))
                .isEmpty();
    }
}
