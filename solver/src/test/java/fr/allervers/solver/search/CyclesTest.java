package fr.allervers.solver.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CyclesTest {

    private static final int FIRST = Service.FIRST;

    private final Cycles cycles = new Cycles();
    private final long[][] weight = new long[FIRST + 2][FIRST + 2];

    CyclesTest() {
        for (var row : weight) {
            Arrays.fill(row, Fares.UNREACHABLE);
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
        set(Service.UNSERVED, FIRST, 5);
        set(FIRST, Service.UNSERVED, -5);

        assertThat(cycles.find(weight, FIRST + 2)).isEqualTo(-1);
    }

    @Test
    void aNegativeCycleIsFoundAndCanBeFollowed() {
        set(Service.UNSERVED, FIRST, 2);
        set(FIRST, FIRST + 1, 2);
        set(FIRST + 1, Service.UNSERVED, -5);

        int on = cycles.find(weight, FIRST + 2);

        assertThat(on).isNotNegative();
        assertThat(cycles.before(cycles.before(cycles.before(on)))).isEqualTo(on);
        assertThat(cycles.before(on)).isNotEqualTo(on);
    }

    @Test
    void aPlaceThatTakesTheNumberOfOneClosedIsStillLookedAt() {
        set(Service.UNSERVED, FIRST + 1, 1);
        set(FIRST + 1, Service.UNSERVED, -5);

        cycles.closed(FIRST, FIRST + 1);
        weight[Service.UNSERVED][FIRST] = 1;
        weight[FIRST][Service.UNSERVED] = -5;

        assertThat(cycles.find(weight, FIRST + 1)).isNotNegative();
    }
}
