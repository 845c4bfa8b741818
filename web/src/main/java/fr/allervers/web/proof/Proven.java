package fr.allervers.web.proof;

import fr.allervers.data.plan.Score;
import fr.allervers.solver.bound.Bound;
import fr.allervers.solver.bound.Gap;
import fr.allervers.solver.bound.ProofStatus;
import java.util.Comparator;
import java.util.function.BinaryOperator;
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

    private static final Comparator<Bound> BY_UNSERVED =
            Comparator.comparingLong(Bound::unserved).thenComparing(Bound::unservedProof);

    private static final Comparator<Bound> BY_COST =
            Comparator.comparingLong(Bound::cost).thenComparing(Bound::costProof);

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
        return new Proven(better(fewest, bound), asMany);
    }

    /** With what a proof for as many as a plan leaves says, once it says something of their cost. */
    Proven withAsMany(Bound bound) {
        if (bound.costProof() == ProofStatus.TRIVIAL) {
            return this;
        }
        boolean same = bound.unservedAllowed() == asMany.unservedAllowed();
        return new Proven(fewest, same ? better(asMany, bound) : bound);
    }

    /**
     * The better of both, whichever was proven first: the higher bounds, and of costs for different numbers of unserved
     * those for fewer.
     */
    public Proven and(Proven other) {
        return new Proven(better(fewest, other.fewest), betterAsMany(asMany, other.asMany));
    }

    private static Bound betterAsMany(Bound one, Bound other) {
        if (one.unservedAllowed() == other.unservedAllowed()) {
            return better(one, other);
        }
        return one.unservedAllowed() < other.unservedAllowed() ? one : other;
    }

    /** The higher bound on the unserved, and on the cost where both are for as many. */
    private static Bound better(Bound one, Bound other) {
        var unserved = BinaryOperator.maxBy(BY_UNSERVED).apply(one, other);
        var cost = one.unservedAllowed() == other.unservedAllowed()
                ? BinaryOperator.maxBy(BY_COST).apply(one, other)
                : unserved;
        return new Bound(
                unserved.unserved(), unserved.unservedProof(), cost.unservedAllowed(), cost.cost(), cost.costProof());
    }
}
