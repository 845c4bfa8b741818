package fr.allervers.solver.engine;

import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import fr.allervers.solver.constraint.PlanConstraints;
import fr.allervers.solver.proposal.move.MoveKind;
import java.util.EnumSet;
import java.util.Set;

/**
 * How Timefold is to be run; everybody but tests and benchmarks runs it as {@link #USUAL}.
 *
 * @param rules the constraint streams
 * @param mode how much Timefold asserts on the way
 * @param testing false: the selector holds nothing back that is valid by the rules it knows
 * @param moves the kinds of moves that are made; with none, the plan stays as it was filled
 */
public record EngineSettings(
        Class<? extends ConstraintProvider> rules, EnvironmentMode mode, boolean testing, Set<MoveKind> moves) {

    public static final EngineSettings USUAL =
            new EngineSettings(PlanConstraints.class, EnvironmentMode.NO_ASSERT, true, EnumSet.allOf(MoveKind.class));

    public EngineSettings {
        moves = Set.copyOf(moves);
    }
}
