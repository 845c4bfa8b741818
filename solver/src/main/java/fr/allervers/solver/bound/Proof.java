package fr.allervers.solver.bound;

/** How a bound was proven; every one of them holds. */
public enum Proof {
    /** Nothing was proven beyond what is plain: no figure is below 0. */
    TRIVIAL,
    /** The relaxation's dual bound when its time was up: it holds, a longer run may raise it. */
    DUAL_BOUND,
    /** The relaxation solved to its optimum: no run raises it. */
    OPTIMAL_RELAXATION
}
