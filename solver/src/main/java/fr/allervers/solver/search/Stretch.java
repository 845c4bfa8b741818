package fr.allervers.solver.search;

/**
 * A part of a run.
 *
 * @param from nanoseconds of the clock at which it began
 * @param time nanoseconds it takes at most, {@link Long#MAX_VALUE} for no limit
 * @param moves tries it takes at most, {@link Long#MAX_VALUE} for no limit
 */
record Stretch(Clock clock, long from, long time, long moves) {

    /** True where nothing more is to be tried, however few tries were made. */
    boolean isTimeOver() {
        return clock.isOver() || (time != Long.MAX_VALUE && clock.elapsed() - from >= time);
    }

    /** How much of it is over after some tries; 1 or more at its end. */
    double progress(long tried) {
        if (clock.isOver() || tried >= moves) {
            return 1;
        }
        double byMoves = moves == Long.MAX_VALUE ? 0 : (double) tried / moves;
        return time == Long.MAX_VALUE
                ? byMoves
                : Math.max(byMoves, (double) (clock.elapsed() - from) / Math.max(1, time));
    }
}
