package fr.allervers.web.plan;

import static fr.allervers.data.TwoCommunes.email;
import static fr.allervers.data.TwoCommunes.tuesday;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.allervers.data.TwoCommunes;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Cost;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.solver.explanation.cost.PlanCosts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class CostTableTest {

    @Test
    void everyKindOfCostHasItsOwnColumnAndTheLinesAddUp() {
        var two = new TwoCommunes();
        two.published.add(email("moved", "school", tuesday(0, 11), new Attendance("car-a", 4)));
        two.published.add(email("gone", "school", tuesday(1, 9), new Attendance("car-b", 3)));
        var index = new ProblemIndex(two.build());
        var kept = email("moved", "hall", tuesday(0, 9), new Attendance("car-a", 4));

        var table = CostTable.of(index, PlanCosts.of(index, new Plan("two", List.of(kept), null)));

        assertThat(table.others())
                .containsExactly(Cost.DRIVING, Cost.PRESENCE, Cost.CHANGED_START, Cost.CHANGED_ROOM, Cost.CANCELLED);
        assertThat(table.communes())
                .extracting(r -> r.commune().code(), CostTable.Row::others)
                .containsExactly(
                        tuple("B", List.of(0L, 50L, 4L * 5, 4L * 6, 3L * 8)),
                        tuple("A", List.of(2L * 2 * 3, 0L, 0L, 0L, 0L)));
        assertThat(table.communes().stream().mapToLong(CostTable.Row::cost).sum())
                .isEqualTo(table.cost());
    }

    @Test
    void everyColumnHasAHeading() {
        for (var language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            var texts = ResourceBundle.getBundle("messages", language);
            assertThat(Arrays.stream(Cost.values())
                            .filter(c -> c != Cost.TRAVEL)
                            .map(c -> texts.getString("costs.column." + c)))
                    .doesNotHaveDuplicates();
        }
    }
}
