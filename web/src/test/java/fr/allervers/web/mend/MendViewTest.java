package fr.allervers.web.mend;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.solver.mend.Mend.Goal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MendViewTest {

    private static MendView view(int number, Goal goal, long disturbed, double minutes) {
        return new MendView(
                number, goal, disturbed, 0, 0, minutes, 600, List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of());
    }

    @Test
    void aMendWithTheFiguresOfOneBeforeItNamesThat() {
        var alike = MendView.alike(List.of(
                view(1, Goal.FEWEST_DISTURBED, 4, 12.31),
                view(2, Goal.REPLANNED, 9, 11.0),
                view(3, Goal.LEAST_TRAVEL, 4, 12.29)));

        assertThat(alike).isEqualTo(Map.of(3, 1));
    }
}
