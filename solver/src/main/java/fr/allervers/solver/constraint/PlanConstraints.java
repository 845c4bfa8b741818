package fr.allervers.solver.constraint;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import java.util.Arrays;

/** All rules and costs of the contract; hard is negative exactly where a rule is breached, and by how much. */
public final class PlanConstraints implements ConstraintProvider {

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return Arrays.stream(PlanConstraint.values())
                .map(constraint -> constraint.define(factory))
                .toArray(Constraint[]::new);
    }
}
