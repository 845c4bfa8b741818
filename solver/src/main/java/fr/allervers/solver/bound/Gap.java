package fr.allervers.solver.bound;

import fr.allervers.data.plan.Score;
import org.jspecify.annotations.Nullable;

/**
 * Gap of a valid plan to a bound: how far it may at most be from the best conceivable plan.
 *
 * @param unserved residents (times priority) that the plan leaves unserved beyond the bound
 * @param costPercent per cent that its cost lies above the bound; null where costs do not compare: the plan leaves
 *     more unserved than the bound on cost allows, or nothing is proven, or the bound is 0 and the cost is not
 */
public record Gap(long unserved, @Nullable Double costPercent) {

    /** The gap of a plan's score to a bound. */
    public static Gap of(Score score, Bound bound) {
        var comparable = score.unserved() <= bound.unservedAllowed() && bound.costProof() != ProofStatus.TRIVIAL;
        return new Gap(score.unserved() - bound.unserved(), comparable ? percent(score.cost(), bound.cost()) : null);
    }

    private static @Nullable Double percent(long cost, long bound) {
        if (cost == bound) {
            return 0.0;
        }
        return bound == 0 ? null : 100.0 * (cost - bound) / bound;
    }
}
