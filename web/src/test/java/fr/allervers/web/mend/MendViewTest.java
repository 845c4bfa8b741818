package fr.allervers.web.mend;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.change.DateShift;
import fr.allervers.solver.mend.Mend.Goal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MendViewTest {

    private static MendView view(int number, Goal goal, long disturbed, double minutes) {
        return view(number, goal, disturbed, minutes, number);
    }

    private static MendView view(int number, Goal goal, long disturbed, double minutes, long days) {
        return new MendView(
                number,
                goal,
                disturbed,
                new DateShift(days, 0, 0, 0),
                0,
                0,
                minutes,
                600,
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
                view(1, Goal.FEWEST_DISTURBED, 4, 12.31, 7),
                view(2, Goal.REPLANNED, 9, 11.0, 7),
                view(3, Goal.LEAST_TRAVEL, 4, 12.29, 7),
                view(4, Goal.WEEKS_SKIPPED, 4, 12.31, 21)));

        assertThat(alike).isEqualTo(Map.of(3, 1));
    }

    @Test
    void theBestOfEachColumnIsThatOfAnyMend() {
        var least =
                MendView.Least.of(List.of(view(1, Goal.REPLANNED, 9, 11.04), view(2, Goal.FEWEST_DISTURBED, 4, 12.3)));

        assertThat(least).isEqualTo(new MendView.Least(0, 4, 1, 0, 110, 600));
    }
}
