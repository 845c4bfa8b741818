package fr.allervers.web.solving;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.web.solving.StepChart.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepChartTest {

    @Test
    void aFigureStaysUntilItChangesAndToTheRightEdge() {
        var chart = StepChart.of(List.of(new Step(0, 20), new Step(500, 10)), 1000);

        assertThat(chart.path()).isEqualTo("M0.0 0.0H160.0V120.0H320");
        assertThat(chart.most()).isEqualTo(20);
        assertThat(chart.least()).isEqualTo(10);
    }

    @Test
    void aFigureThatNeverChangesLiesAtTheBottom() {
        assertThat(StepChart.of(List.of(new Step(0, 7)), 1000).path()).isEqualTo("M0.0 120.0H320");
    }

    @Test
    void aStepAfterTheEndMovesTheEnd() {
        assertThat(StepChart.of(List.of(new Step(0, 7), new Step(1200, 3)), 1000)
                        .endMillis())
                .isEqualTo(1200);
    }
}
