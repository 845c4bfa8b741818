package fr.allervers.web.equity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.continuity.CommuneEquity;
import java.util.List;
import org.junit.jupiter.api.Test;

class BarChartTest {

    private static CommuneEquity commune(String name, int workshops) {
        return new CommuneEquity(name, name, 0, 0, 0, 0, workshops, 0, 0, 0);
    }

    @Test
    void theLongestBarLeavesRoomForItsFigureAndOthersAreInProportion() {
        var chart =
                BarChart.of("x", List.of(commune("A", 2), commune("B", 4), commune("C", 0)), CommuneEquity::workshops);

        assertThat(chart.height()).isEqualTo(60);
        assertThat(chart.bars())
                .containsExactly(
                        new BarChart.Bar("A", 2, 0, 75),
                        new BarChart.Bar("B", 4, 20, 150),
                        new BarChart.Bar("C", 0, 40, 0));
    }

    @Test
    void whereAllIsZeroBarsHaveNoWidth() {
        assertThat(BarChart.of("x", List.of(commune("A", 0)), CommuneEquity::workshops)
                        .bars())
                .containsExactly(new BarChart.Bar("A", 0, 0, 0));
        assertThat(BarChart.of("x", List.of(), CommuneEquity::workshops).height())
                .isZero();
    }
}
