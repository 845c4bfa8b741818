package fr.allervers.web.shape;

import fr.allervers.data.plan.Score;
import fr.allervers.solver.bound.ProofStatus;
import fr.allervers.web.proof.Proven;
import org.jspecify.annotations.Nullable;

/**
 * How far a plan may at most be from the best conceivable one, for scripts.
 *
 * @param unserved no valid plan leaves fewer unserved
 * @param unservedGap how many more than that the plan leaves
 * @param cost no valid plan that leaves at most {@code unservedAllowed} unserved costs less; null where nothing was
 *     proven that compares with the plan
 * @param gapPercent per cent that the plan's cost lies above that; null where they do not compare
 */
public record DistanceShape(
        long unserved,
        ProofStatus unservedProof,
        long unservedGap,
        @Nullable Long unservedAllowed,
        @Nullable Long cost,
        ProofStatus costProof,
        @Nullable Double gapPercent) {

    public static DistanceShape of(Score score, Proven proven) {
        var gap = proven.gap(score);
        var cost = proven.cost(score);
        return new DistanceShape(
                proven.unserved(),
                proven.unservedProof(),
                gap.unserved(),
                cost == null ? null : cost.unservedAllowed(),
                cost == null ? null : cost.cost(),
                gap.costProof(),
                gap.costPercent());
    }
}
