package fr.allervers.solver.bound.relax;

/**
 * Residents still to be served: a demand row without those who attend pinned workshops.
 *
 * @param demand index in the problem
 * @param commune where they live, index in the problem
 * @param profile index in the problem's mobility
 * @param kind number of its theme and audience
 */
public record DemandRow(int demand, int commune, int profile, int kind, int residents, int priority) {

    /** Residents times their priority: what leaving all of them unserved counts. */
    public long weight() {
        return (long) residents * priority;
    }
}
