package fr.allervers.solver.explanation.pricing;

import fr.allervers.solver.Deadline;
import fr.allervers.solver.SolveLimits;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Time or tries that pricing a wish may use, the same with the wish and without it.
 *
 * @param time of each of the seven searches, null: no limit
 * @param moves tries of each search, null: no limit
 * @param bound time of each of the two proofs; zero: none
 */
public record SearchBudget(
        @Nullable Duration time, @Nullable Long moves, Duration bound) {

    private static final int SEARCHES = 7;
    private static final int PARTS = 9;
    /** A proof takes longer to say something than a search. */
    private static final int SHARE_OF_A_PROOF = 5;

    private static final int SHARES = 2 * SEARCHES + 2 * SHARE_OF_A_PROOF;

    /** A budget of about that long in all: seven searches, and two proofs of two and a half times a search's time each. */
    public static SearchBudget ofTime(Duration all) {
        var share = all.dividedBy(SHARES);
        return new SearchBudget(share.multipliedBy(2), null, share.multipliedBy(SHARE_OF_A_PROOF));
    }

    /** A budget of so many tries for each search, and no proof: the same answer every time. */
    public static SearchBudget ofMoves(long moves) {
        return new SearchBudget(null, moves, Duration.ZERO);
    }

    SolveLimits limits(long seed) {
        return new SolveLimits(time, moves, seed);
    }

    /** For finding places for a workshop: as much as a search, one of which a hosted workshop does without. */
    Deadline placing() {
        return time != null
                ? Deadline.in(time)
                : Deadline.afterTries(Objects.requireNonNullElse(moves, Long.MAX_VALUE));
    }

    /** Parts that the work is told to have, for those who wait. */
    int parts() {
        return bound.isZero() ? SEARCHES : PARTS;
    }
}
