package fr.allervers.solver.bound.mip;

/** Rounding of a solver's floating-point bound to a whole number that surely holds. */
public final class Rounding {

    /** Solvers allow each row to be missed by about 1e-6; what that may be worth in the objective stays below this. */
    private static final double RELATIVE_SLACK = 1e-5;

    private static final double LEAST_SLACK = 1e-2;

    private Rounding() {}

    /** The least whole number, 0 or more, that is no less than a bound on whole numbers. */
    public static long up(double bound) {
        if (!Double.isFinite(bound)) {
            return 0;
        }
        double slack = Math.max(LEAST_SLACK, RELATIVE_SLACK * Math.abs(bound));
        return Math.max(0, (long) Math.ceil(bound - slack));
    }

    /** True where a solution's objective is as good as a bound. */
    public static boolean meets(double objective, long bound) {
        return objective <= bound + LEAST_SLACK;
    }
}
