package fr.allervers.solver.bound.relax;

/**
 * Residents still to be served: a demand row without those who attend pinned workshops.
 *
 * @param kind index of its theme and audience
 */
public record DemandRow(int kind, int residents, int priority) {

    /** Residents times their priority: what leaving all of them unserved counts. */
    public long weight() {
        return (long) residents * priority;
    }
}
