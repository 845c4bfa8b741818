package fr.allervers.solver.engine;

import static fr.allervers.solver.engine.EngineSettings.USUAL;

import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import fr.allervers.solver.proposal.move.MoveKind;
import java.util.EnumSet;
import java.util.Set;

/** The usual settings but for one thing, for tests and benchmarks. */
public final class OtherSettings {

    private OtherSettings() {}

    /** By other constraint streams. */
    public static EngineSettings of(Class<? extends ConstraintProvider> rules) {
        return new EngineSettings(rules, USUAL.mode(), USUAL.testing(), USUAL.moves());
    }

    /** With Timefold asserting more. */
    static EngineSettings of(EnvironmentMode mode) {
        return new EngineSettings(USUAL.rules(), mode, USUAL.testing(), USUAL.moves());
    }

    /** With nothing held back. */
    public static EngineSettings nothingHeldBack() {
        return new EngineSettings(USUAL.rules(), USUAL.mode(), false, USUAL.moves());
    }

    /** With those kinds of moves alone; with none, the plan stays as it was filled. */
    static EngineSettings of(Set<MoveKind> moves) {
        return new EngineSettings(USUAL.rules(), USUAL.mode(), USUAL.testing(), moves);
    }

    /** Without a kind of move. */
    static EngineSettings without(MoveKind kind) {
        return of(EnumSet.complementOf(EnumSet.of(kind)));
    }
}
