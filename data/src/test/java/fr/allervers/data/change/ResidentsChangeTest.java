package fr.allervers.data.change;

import static fr.allervers.data.TwoCommunes.demand;
import static fr.allervers.data.TwoCommunes.email;
import static fr.allervers.data.TwoCommunes.tuesday;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.TwoCommunes;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.Workshop;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResidentsChangeTest {

    private final Problem problem = new TwoCommunes().build();

    private static Plan plan(Workshop... workshops) {
        return new Plan("two", Arrays.asList(workshops), null);
    }

    private List<ResidentsChange> changes(Plan old, Plan now) {
        var index = new ProblemIndex(problem);
        return ResidentsChange.of(index, old, index, now);
    }

    @Test
    void whoLosesAPlaceComesBeforeWhoGainsOne() {
        var old = plan(email("a", "hall", tuesday(0, 9), new Attendance("car-a", 4)));
        var now = plan(email("b", "hall", tuesday(0, 9), new Attendance("car-a", 1), new Attendance("car-b", 3)));

        assertThat(changes(old, now))
                .containsExactly(
                        new ResidentsChange("A", "car", 4, 1, 0, 3, 3, 3),
                        new ResidentsChange("B", "car", 0, 3, 3, 0, 0, 12));
    }

    @Test
    void anotherRoomIsToldByItsMinutesAlone() {
        var old = plan(email("a", "hall", tuesday(0, 9), new Attendance("car-a", 4)));
        var now = plan(email("a", "school", tuesday(0, 9), new Attendance("car-a", 4)));

        assertThat(changes(old, now)).singleElement().satisfies(c -> {
            assertThat(c.gained() + c.lost()).isZero();
            assertThat(c.longer()).isEqualTo(9);
        });
        assertThat(changes(old, old)).isEmpty();
    }

    @Test
    void aPlaceLostInOneThemeDoesNotVanishBehindOneWonInAnother() {
        var two = new TwoCommunes();
        two.demand.add(demand("screens-a", "A", "screens", "car", 2));
        var index = new ProblemIndex(two.build());
        var old = plan(email("a", "hall", tuesday(0, 9), new Attendance("car-a", 2)));
        var screens = new Workshop(
                "s",
                "screens",
                "all",
                "hall",
                "ada",
                List.of(tuesday(0, 9), tuesday(1, 9)),
                List.of(new Attendance("screens-a", 2, Provenance.UNKNOWN)));

        assertThat(ResidentsChange.of(index, old, index, plan(screens)))
                .containsExactly(new ResidentsChange("A", "car", 2, 2, 2, 2, 3, 3));
    }

    @Test
    void rowsOfAnotherProblemAreTheSamePeopleWhateverTheirIds() {
        var received = new TwoCommunes();
        received.demand.clear();
        received.demand.add(demand("row-1", "A", "email", "car", 4));
        var old = plan(email("a", "hall", tuesday(0, 9), new Attendance("car-a", 4)));
        var now = plan(email("a", "hall", tuesday(0, 9), new Attendance("row-1", 4)));

        assertThat(ResidentsChange.of(new ProblemIndex(problem), old, new ProblemIndex(received.build()), now))
                .isEmpty();
    }
}
