package fr.allervers.solver.bound.price;

/**
 * Fixed-point unit of the Lagrangian dual, 1/1024 weighted minute: multipliers, prices and values are whole numbers of it,
 * so that a bound is exact and no matter of the order in which threads add up.
 */
public final class Units {

    /** Units of one weighted minute. */
    public static final long PER_MINUTE = 1024;

    private Units() {}

    /**
     * A cost in units.
     *
     * @param minutes weighted
     * @param most units; a cost above that counts as that
     */
    static long of(long minutes, long most) {
        return Math.min(most / PER_MINUTE, minutes) * PER_MINUTE;
    }

    /** Weighted minutes, for a solver that takes floating-point numbers. */
    public static double minutes(long units) {
        return (double) units / PER_MINUTE;
    }

    /** The least whole number, 0 or more, that is no less than a bound on whole weighted minutes. */
    public static long ceilMinutes(long units) {
        return Math.max(0, -Math.floorDiv(-units, PER_MINUTE));
    }
}
