package fr.allervers.data.figures;

import static fr.allervers.data.TwoCommunes.demand;
import static fr.allervers.data.TwoCommunes.email;
import static fr.allervers.data.TwoCommunes.tuesday;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.TwoCommunes;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A fourteenth reader found groups that had called together cut, and one resident who went alone. */
class AloneFromHomeTest {

    private static List<AloneFromHome> of(Workshop... workshops) {
        var two = new TwoCommunes();
        two.demand.add(demand("wheel-b", "B", "email", "wheel", 1));
        return AloneFromHome.of(new ProblemIndex(two.build()), new Plan("two", List.of(workshops), null));
    }

    @Test
    void oneWhoLeavesTheCommuneAloneWhileOthersGoElsewhereIsFound() {
        var alone = email("w1", "hall", tuesday(0, 9), new Attendance("car-b", 1), new Attendance("car-a", 2));
        var together = email("w2", "hall", tuesday(1, 9), new Attendance("car-b", 2), new Attendance("car-a", 2));

        assertThat(of(alone, together)).singleElement().satisfies(one -> {
            assertThat(one.commune()).isEqualTo("B");
            assertThat(one.workshop()).isEqualTo(alone);
            assertThat(one.others()).containsOnlyKeys(together);
            assertThat(one.company()).isEqualTo(2);
        });
        assertThat(of(together, alone)).hasSize(1);
    }

    @Test
    void whoIsAloneWithNoOthersOrAtHomeOrWithOneOfAnotherMeansIsNone() {
        var alone = email("w1", "hall", tuesday(0, 9), new Attendance("car-b", 1), new Attendance("car-a", 2));
        assertThat(of(alone)).isEmpty();
        var atHome = email("w1", "school", tuesday(0, 9), new Attendance("car-b", 1), new Attendance("car-a", 2));
        var elsewhere = email("w2", "hall", tuesday(1, 9), new Attendance("car-b", 2), new Attendance("car-a", 2));
        assertThat(of(atHome, elsewhere)).isEmpty();
        var two = email("w1", "hall", tuesday(0, 9), new Attendance("car-b", 1), new Attendance("wheel-b", 1));
        assertThat(of(two, elsewhere)).isEmpty();
    }

    @Test
    void thoseOfAnotherThemeOrAudienceAreNoCompany() {
        var alone = email("w1", "hall", tuesday(0, 9), new Attendance("car-b", 1), new Attendance("car-a", 2));
        var elsewhere = email("w2", "hall", tuesday(1, 9), new Attendance("car-b", 2), new Attendance("car-a", 2));
        assertThat(of(alone, elsewhere)).hasSize(1);
        assertThat(of(alone, elsewhere.withTheme("procedures"))).isEmpty();
        assertThat(of(alone, elsewhere.withAudience("parents"))).isEmpty();
    }
}
