package fr.allervers.data.json;

import fr.allervers.data.check.CostCeiling;
import fr.allervers.data.fault.FaultList;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.shape.Shapes;
import fr.allervers.data.shape.Validation;

/** Reads problem files, and refuses what {@link fr.allervers.data.check.ProblemCheck} would find a fault in. */
public final class ProblemReader extends DocumentReader<Problem> {

    public ProblemReader() {
        super(Shapes.PROBLEM);
    }

    @Override
    Validation validation() {
        return Validation.alone();
    }

    @Override
    void checkWhole(Problem problem, FaultList faults) {
        new CostCeiling(problem).check(faults);
    }
}
