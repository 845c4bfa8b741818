package fr.allervers.web.solving;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.InOrder;
import fr.allervers.data.plan.Score;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SolveHistoryTest {

    private final SolveHistory history = new SolveHistory(java.util.List.of());

    private void add(int second, long cost) {
        history.add(Duration.ofSeconds(second), 0, new Score(0, 0, cost, InOrder.costs(cost, 0, 0, 0, 0, 0, 0)));
    }

    @Test
    void aScoreThatDidNotChangeIsNoPoint() {
        add(1, 50);
        add(2, 50);
        add(3, 40);

        assertThat(history.points()).extracting(HistoryPoint::cost).containsExactly(50L, 40L);
    }

    @Test
    void aLongRunStaysSmallAndKeepsItsFirstAndLastPoint() {
        for (int second = 0; second < 100_000; second++) {
            add(second, 1_000_000 - second);
        }

        assertThat(history.points()).hasSizeLessThan(700);
        assertThat(history.points().get(0).millis()).isZero();
        assertThat(history.points().get(history.points().size() - 1).millis()).isEqualTo(99_999_000);
    }
}
