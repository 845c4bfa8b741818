package fr.allervers.web.proof;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.InOrder;
import fr.allervers.data.plan.Score;
import fr.allervers.solver.bound.Bound;
import fr.allervers.solver.bound.ProofStatus;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ProvenTest {

    private static final Bound FEWEST = new Bound(3, ProofStatus.DUAL_BOUND, 3, 200, ProofStatus.DUAL_BOUND);
    private static final Bound AS_MANY = new Bound(2, ProofStatus.DUAL_BOUND, 6, 160, ProofStatus.OPTIMAL_RELAXATION);
    private static final Proven FIRST = Proven.NOTHING.withFewest(FEWEST);

    @Test
    void theGapInUnservedIsSaidThoughCostsDoNotCompare() {
        var gap = FIRST.gap(score(6, 176));

        assertThat(gap.unserved()).isEqualTo(3);
        assertThat(gap.costPercent()).isNull();
        assertThat(gap.sentence().in(Locale.FRENCH))
                .contains("3 sans place (selon la priorité) de plus que le minimum prouvé (preuve incomplète")
                .contains("rien n'est prouvé sur le coût");
        assertThat(gap.plain().in(Locale.FRENCH))
                .isEqualTo(
                        "Un autre plan donnerait une place à 3 habitants de plus au mieux (comptés selon leur priorité)."
                                + " Du coût, rien n’est encore prouvé.");
    }

    @Test
    void whatIsProvenForAsManyGivesTheGapInCost() {
        var gap = FIRST.withAsMany(AS_MANY).gap(score(6, 176));

        assertThat(gap).isEqualTo(new PlanGap(3, ProofStatus.DUAL_BOUND, 10.0, ProofStatus.OPTIMAL_RELAXATION));
        assertThat(gap.sentence().in(Locale.FRENCH))
                .contains("à nombre égal de personnes sans place, coût au plus 10,0")
                .contains("preuve complète");
    }

    @Test
    void aPlanThatLeavesNoMoreIsHeldAgainstTheHigherBound() {
        var gap = FIRST.withAsMany(AS_MANY).gap(score(3, 210));

        assertThat(gap.costPercent()).isEqualTo(5.0);
        assertThat(gap.sentence().in(Locale.ENGLISH))
                .contains("no plan leaves fewer without a place (proof incomplete")
                .contains("cost at most 5.0% above the best conceivable (proof incomplete");
    }

    @Test
    void beforeAnythingIsProvenNothingIsClaimed() {
        var gap = Proven.NOTHING.gap(score(0, 0));

        assertThat(gap.sentence().in(Locale.ENGLISH)).contains("nothing is proven");
        assertThat(gap.brief()).isEmpty();
    }

    @Test
    void asManyIsAskedOnlyWhereThePlanLeavesMoreThanIsProvenAbout() {
        assertThat(Proven.NOTHING.lacks(score(6, 1))).isFalse();
        assertThat(FIRST.lacks(score(3, 1))).isFalse();
        assertThat(FIRST.lacks(score(6, 1))).isTrue();
        assertThat(FIRST.withAsMany(AS_MANY).lacks(score(6, 1))).isFalse();
        assertThat(FIRST.withAsMany(AS_MANY).lacks(score(5, 1))).isTrue();
    }

    @Test
    void ofTwoProofsTheBetterStaysInEitherOrder() {
        var solved = new Bound(3, ProofStatus.OPTIMAL_RELAXATION, 3, 200, ProofStatus.DUAL_BOUND);
        var dearer = new Bound(3, ProofStatus.DUAL_BOUND, 3, 210, ProofStatus.DUAL_BOUND);
        var forFewer = new Bound(2, ProofStatus.DUAL_BOUND, 5, 170, ProofStatus.DUAL_BOUND);
        var one = new Proven(solved, AS_MANY);
        var other = new Proven(dearer, forFewer);

        var both = new Proven(new Bound(3, ProofStatus.OPTIMAL_RELAXATION, 3, 210, ProofStatus.DUAL_BOUND), forFewer);
        assertThat(one.and(other)).isEqualTo(both);
        assertThat(other.and(one)).isEqualTo(both);
        assertThat(one.and(Proven.NOTHING)).isEqualTo(one);
        assertThat(Proven.NOTHING.and(one)).isEqualTo(one);
    }

    @Test
    void aBoundThatWasSolvedToItsOptimumIsNotForgottenForOneThatIsAsHigh() {
        var optimal = new Bound(0, ProofStatus.OPTIMAL_RELAXATION, 0, 0, ProofStatus.OPTIMAL_RELAXATION);
        var first = new Bound(0, ProofStatus.DUAL_BOUND, 0, 0, ProofStatus.TRIVIAL);

        assertThat(Proven.NOTHING
                        .withFewest(first)
                        .withFewest(optimal)
                        .withFewest(first)
                        .isClosed())
                .isTrue();
    }

    private static Score score(long unserved, long cost) {
        return new Score(0, unserved, cost, InOrder.costs(0, 0, 0, 0, 0, 0, 0));
    }
}
