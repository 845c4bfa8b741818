package fr.allervers.solver.bound;

import org.jspecify.annotations.Nullable;

/**
 * What no valid plan of a problem can beat.
 *
 * @param unserved no valid plan leaves fewer unserved (residents times their priority)
 * @param unservedAllowed {@code cost} is proven for plans that leave at most this many unserved
 * @param cost no valid plan with at most {@code unservedAllowed} unserved costs less
 * @param relaxed the relaxation's best solution, which a search may start from; null where none was found
 */
public record Bound(
        long unserved,
        Proof unservedProof,
        long unservedAllowed,
        long cost,
        Proof costProof,
        @Nullable RelaxedPlan relaxed) {}
