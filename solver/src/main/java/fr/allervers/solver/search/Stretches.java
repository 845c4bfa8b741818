package fr.allervers.solver.search;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Divides a run into stretches that each cool down: a tenth, two tenths, the rest; or ever longer ones without a limit. */
final class Stretches {

    private static final double[] SHARES = {0.1, 0.3, 1};
    private static final long FIRST = TimeUnit.SECONDS.toNanos(4);

    private final Clock clock;
    private final @Nullable Duration time;
    private final long moves;
    private final long began;
    private long movesGiven;
    private int count;

    Stretches(Clock clock, @Nullable Duration time, long moves) {
        this.clock = clock;
        this.time = time;
        this.moves = moves;
        began = clock.elapsed();
    }

    /** The next stretch, or null at the end of the run. */
    @Nullable
    Stretch next() {
        boolean limited = time != null || moves != Long.MAX_VALUE;
        if (clock.isOver() || (limited && count == SHARES.length)) {
            return null;
        }
        double share = limited ? SHARES[count] : 1;
        long now = clock.elapsed();
        long untilMove = moves == Long.MAX_VALUE ? Long.MAX_VALUE : (long) (moves * share);
        long lasting = limited ? lasting(share, now) : FIRST << Math.min(count, 8);
        var stretch =
                new Stretch(clock, now, lasting, untilMove == Long.MAX_VALUE ? Long.MAX_VALUE : untilMove - movesGiven);
        movesGiven = untilMove;
        count++;
        return stretch;
    }

    private long lasting(double share, long now) {
        return time == null ? Long.MAX_VALUE : began + (long) ((time.toNanos() - began) * share) - now;
    }
}
