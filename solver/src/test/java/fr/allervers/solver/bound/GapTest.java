package fr.allervers.solver.bound;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.InOrder;
import fr.allervers.data.plan.Score;
import org.junit.jupiter.api.Test;

class GapTest {

    private static final Bound BOUND = new Bound(3, ProofStatus.DUAL_BOUND, 5, 200, ProofStatus.DUAL_BOUND);

    @Test
    void costIsComparedWithThatOfPlansWithNoMoreUnserved() {
        assertThat(Gap.of(score(5, 230), BOUND)).isEqualTo(new Gap(2, 15.0));
    }

    @Test
    void costIsNotComparedWhereThePlanLeavesMoreUnserved() {
        assertThat(Gap.of(score(6, 230), BOUND)).isEqualTo(new Gap(3, null));
    }

    @Test
    void nothingProvenIsNoGapOfCost() {
        assertThat(Gap.of(score(6, 230), Bound.TRIVIAL)).isEqualTo(new Gap(6, null));
    }

    @Test
    void aPlanThatCostsNothingIsTheBest() {
        var free = new Bound(0, ProofStatus.DUAL_BOUND, 0, 0, ProofStatus.OPTIMAL_RELAXATION);

        assertThat(Gap.of(score(0, 0), free)).isEqualTo(new Gap(0, 0.0));
        assertThat(Gap.of(score(0, 1), free)).isEqualTo(new Gap(0, null));
    }

    private static Score score(long unserved, long cost) {
        return new Score(0, unserved, cost, InOrder.costs(cost, 0, 0, 0, 0, 0, 0));
    }
}
