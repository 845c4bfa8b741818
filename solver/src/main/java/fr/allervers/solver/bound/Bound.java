package fr.allervers.solver.bound;

/**
 * Lower bound on all valid plans of a problem.
 *
 * @param unserved no valid plan leaves fewer unserved (residents times their priority)
 * @param unservedAllowed {@code cost} is proven for plans that leave at most this many unserved
 * @param cost no valid plan with at most {@code unservedAllowed} unserved costs less
 */
public record Bound(long unserved, ProofStatus unservedProof, long unservedAllowed, long cost, ProofStatus costProof) {

    /** What holds for every plan before anything is proven. */
    public static final Bound TRIVIAL = new Bound(0, ProofStatus.TRIVIAL, Long.MAX_VALUE, 0, ProofStatus.TRIVIAL);
}
