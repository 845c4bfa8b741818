package fr.allervers.solver.bound;

/** Status of a proof: how a bound was proven. A bound holds whatever its status. */
public enum ProofStatus {
    /** Nothing was proven beyond what is plain: no figure is below 0. */
    TRIVIAL,
    /** The relaxation's dual bound when its time was up: it holds, a longer run may raise it. */
    DUAL_BOUND,
    /** The relaxation solved to its optimum: no run raises it. */
    OPTIMAL_RELAXATION
}
