package fr.allervers.solver;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When a run ends by itself, and where its chance comes from. With the same seed and a move limit and no time limit,
 * the same problem gives the same plan.
 *
 * @param time null: no limit
 * @param moves tries, null: no limit
 */
public record SolveLimits(@Nullable Duration time, @Nullable Long moves, long seed) {

    public static SolveLimits ofMoves(long moves, long seed) {
        return new SolveLimits(null, moves, seed);
    }
}
