package fr.allervers.data.json;

import fr.allervers.data.fault.FaultList;
import fr.allervers.data.problem.Problem;

/**
 * Reads problem files. What it returns has no unknown or double ids, matrices of the right size, and figures whose sums
 * are exact. Demand that no plan could serve is no fault, and neither is a mode that no travel table has: the contract
 * calls such a trip impossible.
 */
public final class ProblemReader extends DocumentReader<Problem> {

    private static final ProblemShape SHAPE = new ProblemShape();

    public ProblemReader() {
        super(SHAPE);
    }

    @Override
    Ids ids() {
        return new Ids();
    }

    @Override
    void checkWhole(Problem problem, FaultList faults) {
        new CostCeiling(problem).check(faults);
    }
}
