package fr.allervers.solver;

/** No plan of the problem is valid: pinned workshops breach a rule. The message names each breach. */
public final class NoValidPlanException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoValidPlanException(String message) {
        super(message);
    }
}
