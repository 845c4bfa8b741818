package fr.allervers.data.plan;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.problem.Cost;
import fr.allervers.data.problem.Weights;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CostsTest {

    @ParameterizedTest
    @EnumSource
    void aFigureCountsInTheTotalByItsOwnWeight(Cost cost) {
        var weights = Weights.by(c -> 10L + c.ordinal());
        var costs = Costs.by(c -> c == cost ? 3 : 0);

        assertThat(costs.total(weights)).isEqualTo(3 * (10L + cost.ordinal()));
        assertThat(costs.total(weights.with(cost, 0))).isZero();
    }
}
