package fr.allervers.data.json;

import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.fault.Place;
import fr.allervers.data.problem.Limits;
import fr.allervers.data.problem.Problem;

/**
 * The check of a problem in memory by all that is asked of a problem's file: no unknown or double ids, figures within
 * {@link Limits}, matrices of the right size, starts in order, no end before its start, and sums that stay exact. Demand
 * that no plan could serve is no fault, and neither is a mode that no travel table has: the contract calls such a trip
 * impossible.
 */
public final class ProblemCheck {

    private ProblemCheck() {}

    /**
     * Refuses a problem that is not legal.
     *
     * @throws FaultsException where it has faults, each at its place in the problem's file, the first {@link Limits#FAULTS}
     */
    public static void require(Problem problem) {
        var validation = new Validation();
        ProblemShape.PROBLEM.check(problem, Place.FILE, validation);
        if (!validation.faults().isEmpty()) {
            throw validation.faults().refusal();
        }
    }
}
