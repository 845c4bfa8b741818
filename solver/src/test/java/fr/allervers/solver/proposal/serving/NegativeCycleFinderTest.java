package fr.allervers.solver.proposal.serving;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.solver.proposal.index.RowTripCosts;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NegativeCycleFinderTest {

    private static final int FIRST = Places.FIRST;

    private final NegativeCycleFinder cycles = new NegativeCycleFinder();
    private final long[][] weight = new long[FIRST + 2][FIRST + 2];

    NegativeCycleFinderTest() {
        for (var row : weight) {
            Arrays.fill(row, RowTripCosts.UNREACHABLE);
        }
        cycles.opened(FIRST);
        cycles.opened(FIRST + 1);
        cycles.find(weight, FIRST + 2);
    }

    private void set(int from, int to, long cost) {
        weight[from][to] = cost;
        cycles.wake(from, to, cost);
    }

    @Test
    void aCycleThatGainsNothingIsNone() {
        set(Places.UNSERVED, FIRST, 5);
        set(FIRST, Places.UNSERVED, -5);

        assertThat(cycles.find(weight, FIRST + 2)).isEqualTo(-1);
    }

    @Test
    void aNegativeCycleIsFoundAndCanBeFollowed() {
        set(Places.UNSERVED, FIRST, 2);
        set(FIRST, FIRST + 1, 2);
        set(FIRST + 1, Places.UNSERVED, -5);

        int on = cycles.find(weight, FIRST + 2);

        assertThat(on).isNotNegative();
        assertThat(cycles.before(cycles.before(cycles.before(on)))).isEqualTo(on);
        assertThat(cycles.before(on)).isNotEqualTo(on);
    }

    @Test
    void aPlaceThatTakesTheNumberOfOneClosedIsStillLookedAt() {
        set(Places.UNSERVED, FIRST + 1, 1);
        set(FIRST + 1, Places.UNSERVED, -5);

        cycles.closed(FIRST, FIRST + 1);
        weight[Places.UNSERVED][FIRST] = 1;
        weight[FIRST][Places.UNSERVED] = -5;

        assertThat(cycles.find(weight, FIRST + 1)).isNotNegative();
    }
}
