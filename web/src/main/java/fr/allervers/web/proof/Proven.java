package fr.allervers.web.proof;

import fr.allervers.data.plan.Score;
import fr.allervers.solver.bound.Bound;
import fr.allervers.solver.bound.Gap;
import fr.allervers.solver.bound.ProofStatus;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was proven of a problem so far.
 *
 * @param fewest the fewest unserved, and the least cost of plans that leave no more
 * @param asMany the least cost of plans that leave as many as some plan does; trivial where that was not asked
 */
public record Proven(Bound fewest, Bound asMany) {

    /** What is proven before anything is. */
    public static final Proven NOTHING = new Proven(Bound.TRIVIAL, Bound.TRIVIAL);

    /** No valid plan leaves fewer unserved. */
    public long unserved() {
        return least().unserved();
    }

    /** How that was proven. */
    public ProofStatus unservedProof() {
        return least().unservedProof();
    }

    private Bound least() {
        return asMany.unserved() > fewest.unserved() || fewest.unservedProof() == ProofStatus.TRIVIAL ? asMany : fewest;
    }

    /** The highest bound on the cost of plans that leave at most as many unserved as that; null where there is none. */
    public @Nullable Bound cost(Score score) {
        return Stream.of(fewest, asMany)
                .filter(b -> b.costProof() != ProofStatus.TRIVIAL && score.unserved() <= b.unservedAllowed())
                .max(Comparator.comparingLong(Bound::cost))
                .orElse(null);
    }

    /** How far a valid plan of that score may at most be from the best. */
    public PlanGap gap(Score score) {
        var cost = cost(score);
        return new PlanGap(
                score.unserved() - unserved(),
                unservedProof(),
                cost == null ? null : Gap.of(score, cost).costPercent(),
                cost == null ? ProofStatus.TRIVIAL : cost.costProof());
    }

    /** True where no proof would say more of any plan that leaves the fewest unserved. */
    boolean isClosed() {
        return fewest.unservedProof() == ProofStatus.OPTIMAL_RELAXATION
                && fewest.costProof() == ProofStatus.OPTIMAL_RELAXATION;
    }

    /** True where a plan leaves more unserved than the bound on cost allows, and as many were not asked for yet. */
    boolean lacks(Score score) {
        return score.unserved() > fewest.unservedAllowed()
                && (asMany.costProof() == ProofStatus.TRIVIAL || asMany.unservedAllowed() != score.unserved());
    }

    /** With what a proof of the fewest says, where that is more. */
    Proven withFewest(Bound bound) {
        return tellsLess(bound, fewest) ? this : new Proven(bound, asMany);
    }

    private static boolean tellsLess(Bound bound, Bound known) {
        return bound.unserved() < known.unserved()
                || (bound.unserved() == known.unserved()
                        && bound.unservedAllowed() == known.unservedAllowed()
                        && bound.cost() < known.cost());
    }

    /** With what a proof for as many as a plan leaves says, once it says something of their cost. */
    Proven withAsMany(Bound bound) {
        boolean weaker = bound.unservedAllowed() == asMany.unservedAllowed() && bound.cost() < asMany.cost();
        return weaker || bound.costProof() == ProofStatus.TRIVIAL ? this : new Proven(fewest, bound);
    }
}
