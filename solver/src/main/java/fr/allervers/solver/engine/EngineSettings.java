package fr.allervers.solver.engine;

import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import fr.allervers.solver.constraint.PlanConstraints;

/**
 * How Timefold is to be run; everybody but tests and benchmarks runs it as {@link #USUAL}.
 *
 * @param rules the constraint streams
 * @param mode how much Timefold asserts on the way
 * @param testing false: the selector holds nothing back that is valid by the rules it knows
 * @param searching false: no moves are made, and the plan stays as it was filled
 */
public record EngineSettings(
        Class<? extends ConstraintProvider> rules, EnvironmentMode mode, boolean testing, boolean searching) {

    public static final EngineSettings USUAL =
            new EngineSettings(PlanConstraints.class, EnvironmentMode.NO_ASSERT, true, true);
}
