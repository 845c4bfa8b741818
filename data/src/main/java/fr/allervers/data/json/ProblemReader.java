package fr.allervers.data.json;

import fr.allervers.data.check.ProblemCheck;
import fr.allervers.data.fault.FaultList;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.shape.Shapes;
import fr.allervers.data.shape.Validation;

/** Reads problem files. What it returns has no fault that {@link ProblemCheck} could find. */
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
        ProblemCheck.sums(problem, faults);
    }
}
