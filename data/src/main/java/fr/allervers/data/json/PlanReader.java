package fr.allervers.data.json;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.shape.Shapes;
import fr.allervers.data.shape.Validation;

/**
 * Reads plan files of one problem. What it returns names only ids the problem has; it may breach any rule, and its own
 * score may be wrong. Fields it does not know are ignored.
 */
public final class PlanReader extends DocumentReader<Plan> {

    private final Problem problem;

    public PlanReader(Problem problem) {
        super(Shapes.PLAN);
        this.problem = problem;
    }

    @Override
    Validation validation() {
        return Validation.within(problem);
    }
}
