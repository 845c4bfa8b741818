package fr.allervers.solver.bound;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Best bound proven so far, which tells a listener of each better one. */
final class BestBound {

    private final @Nullable Long unservedAllowed;
    private final Consumer<Bound> listener;
    private Bound bound = Bound.TRIVIAL;

    /** @param unservedAllowed what the bound on cost is for; null: the fewest that are proven possible */
    BestBound(@Nullable Long unservedAllowed, Consumer<Bound> listener) {
        this.unservedAllowed = unservedAllowed;
        this.listener = listener;
    }

    Bound get() {
        return bound;
    }

    /**
     * Takes a bound on the unserved. Where it allows more unserved than the bound on cost is for, the latter is lost.
     *
     * @return true where the fewest unserved rose
     */
    boolean raiseUnserved(long fewest, ProofStatus proof) {
        long unserved = Math.max(bound.unserved(), fewest);
        boolean rose = unserved > bound.unserved();
        long allowed = unservedAllowed == null ? unserved : Math.max(unserved, unservedAllowed);
        boolean loses = allowed > bound.unservedAllowed();
        set(new Bound(
                unserved, proof, allowed, loses ? 0 : bound.cost(), loses ? ProofStatus.TRIVIAL : bound.costProof()));
        return rose;
    }

    /** Takes a bound on cost if it is higher. */
    void raiseCost(long cost) {
        if (cost > bound.cost()) {
            raiseCost(cost, ProofStatus.DUAL_BOUND);
        }
    }

    /** Takes a bound on cost, and how it was proven even where it is not higher. */
    void raiseCost(long cost, ProofStatus proof) {
        set(new Bound(
                bound.unserved(), bound.unservedProof(), bound.unservedAllowed(), Math.max(bound.cost(), cost), proof));
    }

    private void set(Bound better) {
        if (!better.equals(bound)) {
            bound = better;
            listener.accept(better);
        }
    }
}
