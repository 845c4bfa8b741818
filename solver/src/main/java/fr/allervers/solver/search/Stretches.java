package fr.allervers.solver.search;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Divides a run into stretches that each cool down. By time, each ends at four times the time of the one before, so
 * that a long run soon has as good a plan as a short one; by moves, at a tenth, three tenths and the end of them.
 */
final class Stretches {

    private static final double[] SHARES = {0.1, 0.3, 1};
    private static final long FIRST = TimeUnit.SECONDS.toNanos(4);
    private static final int LONGER = 4;

    private final Clock clock;
    private final long began;
    private final long time;
    private final long moves;
    private long timeGiven;
    private long movesGiven;
    private int count;

    /**
     * @param time of the whole run, null for no limit
     * @param moves tries of one walker, {@link Long#MAX_VALUE} for no limit
     */
    Stretches(Clock clock, @Nullable Duration time, long moves) {
        this.clock = clock;
        this.moves = moves;
        began = clock.elapsed();
        this.time = time == null ? Long.MAX_VALUE : time.toNanos() - began;
    }

    /** The next stretch, or null at the end of the run. */
    @Nullable
    Stretch next() {
        boolean byMoves = moves != Long.MAX_VALUE;
        if (clock.isOver() || (byMoves ? count == SHARES.length : timeGiven == time)) {
            return null;
        }
        timeGiven = byMoves ? share(time) : nextEnd();
        long until = share(moves);
        var stretch = new Stretch(clock, clock.elapsed(), left(timeGiven), byMoves ? until - movesGiven : moves);
        movesGiven = until;
        count++;
        return stretch;
    }

    private long share(long whole) {
        return whole == Long.MAX_VALUE ? whole : (long) (whole * SHARES[count]);
    }

    private long nextEnd() {
        long end = timeGiven == 0 ? Math.min(FIRST, time / 10) : timeGiven * LONGER;
        return end > time / 2 ? time : end;
    }

    private long left(long end) {
        return end == Long.MAX_VALUE ? end : began + end - clock.elapsed();
    }
}
