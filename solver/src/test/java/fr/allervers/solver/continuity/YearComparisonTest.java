package fr.allervers.solver.continuity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.allervers.solver.continuity.YearComparison.Row;
import java.util.List;
import org.junit.jupiter.api.Test;

class YearComparisonTest {

    private static YearFigures figures(long served, long never) {
        return new YearFigures(200, served, 0, 0, 0, 0, 0, never, 0);
    }

    private static YearComparison comparison(long turnsServed, long never) {
        return new YearComparison(
                List.of(
                        new Row(false, false, figures(100, 5)),
                        new Row(true, false, figures(160, 6)),
                        new Row(false, true, figures(turnsServed, never)),
                        new Row(true, true, figures(164, 0))),
                1);
    }

    @Test
    void theFallIsAShareOfTheShareServed() {
        assertThat(comparison(98, 0).fall(false)).isCloseTo(2, within(1e-9));
        assertThat(comparison(98, 0).fall(true)).isCloseTo(-2.5, within(1e-9));
    }

    @Test
    void onlyFairTurnsAreHeldToWhoNeverHosts() {
        assertThat(comparison(100, 0).neverHostingInTurn()).isZero();
        assertThat(comparison(100, 2).neverHostingInTurn()).isEqualTo(2);
    }
}
