package fr.allervers.web.mend;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.TwoCommunes;
import fr.allervers.data.change.DateShift;
import fr.allervers.data.continuity.PastQuarter;
import fr.allervers.data.continuity.QuarterComparison;
import fr.allervers.data.plan.Plan;
import fr.allervers.solver.mend.Mend.Goal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MendViewTest {

    private static final QuarterComparison NOWHERE =
            QuarterComparison.of(new PastQuarter(new TwoCommunes().build(), new Plan("two", List.of(), null)), null);

    private static MendView view(String letter, Goal goal, long disturbed, double minutes) {
        return view(letter, goal, disturbed, minutes, 7);
    }

    private static MendView view(String letter, Goal goal, long disturbed, double minutes, long days) {
        return view(letter, goal, disturbed, minutes, days, 0);
    }

    private static MendView view(String letter, Goal goal, long disturbed, double minutes, long days, long placeless) {
        return new MendView(
                letter,
                goal,
                disturbed,
                new DateShift(days, 0, 0, 0),
                0,
                placeless,
                0,
                "",
                0,
                minutes,
                600,
                List.of(),
                List.of(),
                List.of(),
                new Besides(0, 0, 0, 0, 0),
                NOWHERE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void aMendWithTheFiguresOfOneBeforeItNamesThat() {
        var alike = MendView.alike(List.of(
                view("A", Goal.FEWEST_DISTURBED, 4, 12.31, 7),
                view("B", Goal.REPLANNED, 9, 11.0, 7),
                view("C", Goal.LEAST_TRAVEL, 4, 12.29, 7),
                view("D", Goal.WEEKS_SKIPPED, 4, 12.31, 21)));

        assertThat(alike).isEqualTo(Map.of("C", "A"));
    }

    @Test
    void theBestOfEachColumnIsThatOfAnyMend() {
        var least = MendView.Least.of(
                List.of(view("A", Goal.REPLANNED, 9, 11.04), view("B", Goal.FEWEST_DISTURBED, 4, 12.3)));

        assertThat(least).isEqualTo(new MendView.Least(0, 0, 4, 7, 0, 110, 600));
    }

    @Test
    void travelIsBestOnlyOfThoseThatSeatAsMany() {
        var seating = view("A", Goal.FEWEST_DISTURBED, 4, 12.3);
        var longer = view("B", Goal.REPLANNED, 4, 13.0);
        var cancelled = view("C", Goal.CANCELLED, 4, 8.0, 7, 12);
        var alike = view("D", Goal.CANCELLED, 4, 12.3, 7, 12);

        var least = MendView.Least.of(List.of(seating, longer, cancelled, alike));

        assertThat(List.of(seating, longer, cancelled, alike))
                .as("who stays at home travels least, which is no merit of a mend")
                .filteredOn(least::isOfMinutes)
                .containsExactly(seating);
        assertThat(List.of(seating, longer, cancelled, alike))
                .filteredOn(least::isOfDriving)
                .containsExactly(seating, longer);
    }

    @Test
    void aMendIsSaidToBeTheBestOnlyAtWhatNoOtherIsAsGoodAt() {
        var strengths = Strength.of(List.of(
                view("A", Goal.FEWEST_DISTURBED, 4, 12.31, 7),
                view("B", Goal.LEAST_TRAVEL, 9, 13.2, 7),
                view("C", Goal.REPLANNED, 9, 11.04, 7),
                view("D", Goal.CANCELLED, 9, 8.0, 7, 70)));

        assertThat(strengths)
                .as(
                        "not by its name: what looks at travel first has the longest trips; and who stays at home travels least")
                .isEqualTo(Map.of("A", List.of(Strength.DISTURBED), "C", List.of(Strength.MINUTES)));
        assertThat(Strength.of(List.of(view("A", Goal.FEWEST_DISTURBED, 4, 12.31, 7))))
                .isEmpty();
    }
}
