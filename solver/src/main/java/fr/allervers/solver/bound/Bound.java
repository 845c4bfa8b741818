package fr.allervers.solver.bound;

import fr.allervers.data.problem.Problem;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What no valid plan of a problem can beat.
 *
 * @param unserved no valid plan leaves fewer unserved (residents times their priority)
 * @param unservedAllowed {@code cost} is proven for plans that leave at most this many unserved
 * @param cost no valid plan with at most {@code unservedAllowed} unserved costs less
 */
public record Bound(long unserved, Proof unservedProof, long unservedAllowed, long cost, Proof costProof) {

    /** What holds for every plan before anything is proven. */
    public static final Bound TRIVIAL = new Bound(0, Proof.TRIVIAL, Long.MAX_VALUE, 0, Proof.TRIVIAL);

    /**
     * The bound on plans with at most that many unserved, as far as it is proven within a time.
     *
     * @param unservedAllowed null: the fewest that were proven possible
     */
    public static Bound of(Problem problem, @Nullable Long unservedAllowed, Duration time) {
        return new BoundSolver(problem, unservedAllowed, time).run(bound -> {});
    }
}
