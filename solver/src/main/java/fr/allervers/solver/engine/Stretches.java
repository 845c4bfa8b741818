package fr.allervers.solver.engine;

import fr.allervers.solver.SolveLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Divides a run into stretches that each cool down. By time, each ends at four times the time of the one before, so
 * that a long run soon has as good a plan as a short one; by tries, at a tenth, three tenths and the end of them.
 */
final class Stretches {

    /**
     * One stretch.
     *
     * @param millis it takes at most, {@link Long#MAX_VALUE} for no limit
     * @param fromTries tries of the walker before it
     * @param toTries tries of the walker at its end, {@link Long#MAX_VALUE} for no limit
     * @param over share of the run that is over when it begins
     * @param end share of the run that is over when it ends
     */
    record Stretch(long millis, long fromTries, long toTries, double over, double end) {

        /** Its beginning, a share of it. */
        Stretch upTo(double share) {
            return new Stretch(part(millis, share), fromTries, triesAt(share), over, over + share * (end - over));
        }

        /** What follows on {@link #upTo}. */
        Stretch from(double share) {
            return new Stretch(part(millis, 1 - share), triesAt(share), toTries, over + share * (end - over), end);
        }

        private static long part(long all, double share) {
            return all == Long.MAX_VALUE ? all : (long) Math.ceil(all * share);
        }

        private long triesAt(double share) {
            return toTries == Long.MAX_VALUE ? toTries : fromTries + part(toTries - fromTries, share);
        }
    }

    private static final double[] SHARES = {0.1, 0.3, 1};
    private static final long FIRST_MILLIS = TimeUnit.SECONDS.toMillis(4);
    private static final int LONGER = 4;
    private static final int MOST = 16;

    private Stretches() {}

    /** @param tries of one walker, {@link Long#MAX_VALUE} for no limit */
    static List<Stretch> of(SolveLimits limits, long tries) {
        long time = limits.time() == null ? Long.MAX_VALUE : limits.time().toMillis();
        return tries == Long.MAX_VALUE ? byTime(time) : byTries(time, tries);
    }

    private static List<Stretch> byTries(long time, long tries) {
        var stretches = new ArrayList<Stretch>();
        double over = 0;
        for (double share : SHARES) {
            stretches.add(new Stretch(time, (long) (over * tries), (long) Math.max(1, share * tries), over, share));
            over = share;
        }
        return stretches;
    }

    private static List<Stretch> byTime(long time) {
        var stretches = new ArrayList<Stretch>();
        long from = 0;
        long to = Math.max(1, Math.min(FIRST_MILLIS, time / 10));
        while (from < time && stretches.size() < MOST) {
            to = to > time / 2 ? time : to;
            double over = time == Long.MAX_VALUE ? 0 : (double) from / time;
            double end = time == Long.MAX_VALUE ? 0 : (double) to / time;
            stretches.add(new Stretch(to - from, 0, Long.MAX_VALUE, over, end));
            from = to;
            to = LONGER * to;
        }
        return stretches;
    }
}
