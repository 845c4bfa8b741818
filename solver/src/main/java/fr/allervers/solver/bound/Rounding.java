package fr.allervers.solver.bound;

import com.google.ortools.linearsolver.MPSolver.ResultStatus;

/** From a solver's floating-point bound to a whole number that surely holds. */
final class Rounding {

    /** Solvers allow each row to be missed by about 1e-6; what that may be worth in the objective stays below this. */
    private static final double RELATIVE_SLACK = 1e-5;

    private static final double LEAST_SLACK = 1e-2;

    private Rounding() {}

    /** The least whole number, 0 or more, that is no less than a bound on whole numbers. */
    static long up(double bound) {
        if (!Double.isFinite(bound)) {
            return 0;
        }
        double slack = Math.max(LEAST_SLACK, RELATIVE_SLACK * Math.abs(bound));
        return Math.max(0, (long) Math.ceil(bound - slack));
    }

    /** The least whole number, 0 or more, that is no less than a bound counted exactly in units. */
    static long upUnits(long units) {
        return Math.max(0, -Math.floorDiv(-units, Priced.UNIT));
    }

    /** True where the program found a solution as good as the bound. */
    static boolean closes(Program program, ResultStatus status, long bound) {
        boolean found = status == ResultStatus.OPTIMAL || status == ResultStatus.FEASIBLE;
        return found && program.objective() <= bound + LEAST_SLACK;
    }
}
