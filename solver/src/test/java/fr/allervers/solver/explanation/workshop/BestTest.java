package fr.allervers.solver.explanation.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.plan.Loss;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.explanation.workshop.Best.Found;
import fr.allervers.solver.trial.Trial;
import fr.allervers.solver.trial.Trial.Spot;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BestTest {

    private static final LocalDateTime TEN = LocalDateTime.of(2027, 1, 5, 10, 0);
    private static final Workshop HELD = new Workshop("w", "email", "all", "a", "ada", List.of(TEN), List.of());

    private final Best best = new Best();

    @Test
    void aPlaceWhosePlanARuleForbidsGivesWayToTheNextAndIsClosedByThatRule() {
        possible("dear", 3);
        possible("forbidden", 1);
        possible("cheap", 2);
        best.closed("full", Obstacle.ROOM_TAKEN);

        var made = best.best(2, spot -> Optional.of(spot.room()).filter(room -> !room.equals("forbidden")));

        assertThat(made).containsExactly("cheap", "dear");
        assertThat(best.closed()).containsEntry("forbidden", Obstacle.RULE).containsEntry("full", Obstacle.ROOM_TAKEN);
        assertThat(best.closed()).hasSize(2);
    }

    private void possible(String room, long cost) {
        var spot = new Spot(room, "ada", TEN);
        best.possible(room, Found.of(HELD, spot, new Trial(Trial.Verdict.POSSIBLE, new Loss(0, cost))));
    }
}
