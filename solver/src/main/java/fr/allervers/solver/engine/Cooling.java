package fr.allervers.solver.engine;

import java.time.Duration;

/**
 * The cooling schedule of one local search: it begins hot, ends cold, and its temperature falls geometrically with the
 * time that is over or the tries that are made, whichever is further. A temperature is by how much a move may cost more
 * on average, in what the plan costs for each workshop.
 *
 * @param hot temperature at the beginning
 * @param cold temperature at the end
 * @param millis it takes at most, {@link Long#MAX_VALUE} for no limit
 * @param fromTries tries of the run made before
 * @param toTries tries of the run at its end, {@link Long#MAX_VALUE} for no limit
 */
record Cooling(double hot, double cold, long millis, long fromTries, long toTries) {

    /** The same with less time. */
    Cooling within(Duration time) {
        return time.toNanos() == Long.MAX_VALUE
                ? this
                : new Cooling(hot, cold, Math.min(millis, Math.max(1, time.toMillis())), fromTries, toTries);
    }

    /** How much of it is over, 1 or more at its end. */
    double progress(long nanos, long tries) {
        double byTime = millis == Long.MAX_VALUE ? 0 : nanos / 1e6 / Math.max(1, millis);
        double byTries =
                toTries == Long.MAX_VALUE ? 0 : (double) (tries - fromTries) / Math.max(1, toTries - fromTries);
        return Math.max(byTime, byTries);
    }

    double temperature(double progress) {
        return hot * StrictMath.pow(cold / hot, Math.min(1, progress));
    }
}
