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

    /** The same by other constraint streams. */
    public EngineSettings withRules(Class<? extends ConstraintProvider> other) {
        return new EngineSettings(other, mode, testing, moves);
    }

    /** The same with Timefold asserting more or less. */
    public EngineSettings withMode(EnvironmentMode other) {
        return new EngineSettings(rules, other, testing, moves);
    }

    /** The same with nothing held back. */
    public EngineSettings withNothingHeldBack() {
        return new EngineSettings(rules, mode, false, moves);
    }

    /** The same without a kind of move. */
    public EngineSettings without(MoveKind kind) {
        var fewer = EnumSet.copyOf(moves);
        fewer.remove(kind);
        return new EngineSettings(rules, mode, testing, fewer);
    }

    /** The same without any move. */
    public EngineSettings withoutMoves() {
        return new EngineSettings(rules, mode, testing, Set.of());
    }
}
