package fr.allervers.solver.engine;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.api.solver.phase.PhaseCommand;
import ai.timefold.solver.core.impl.score.director.InnerScoreDirector;
import fr.allervers.solver.model.Schedule;
import java.util.function.BooleanSupplier;

/**
 * The custom phase that makes a first plan: opens workshops one by one where they serve most for a session, until none
 * can be opened that helps. Each is scored by the constraint streams, and one that breaches a rule is taken back.
 */
final class Fill implements PhaseCommand<Schedule> {

    private final long most;

    /** @param most tries, {@link Long#MAX_VALUE} for no limit */
    Fill(long most) {
        this.most = most;
    }

    @Override
    public void changeWorkingSolution(ScoreDirector<Schedule> director, BooleanSupplier isPhaseTerminated) {
        long began = System.nanoTime();
        var walk = Walk.of(director);
        var proposer = walk.proposer;
        walk.mirror.read(director.getWorkingSolution());
        long hard = hard(director);
        long tried = 0;
        long evaluated = 0;
        long accepted = 0;
        long limit = walk.fixed() == null ? most : walk.fixed().toTries();
        while (tried < limit && !isPhaseTerminated.getAsBoolean() && !walk.isOver() && proposer.canInsert()) {
            tried++;
            walk.countTried(1);
            Walk.counting(director).incrementCalculationCount();
            if (proposer.insert()) {
                evaluated++;
                if (walk.mirror.hasRoom() && isAllowed(walk, director, hard)) {
                    accepted++;
                    proposer.keep();
                } else {
                    proposer.dropInsertion();
                }
            }
        }
        walk.ended("fill", began, tried, evaluated, accepted);
    }

    private static boolean isAllowed(Walk walk, ScoreDirector<Schedule> director, long hard) {
        var move = walk.mirror.lastMove();
        var back = move.back();
        move.carryOut(director);
        director.triggerVariableListeners();
        boolean allowed = hard(director) >= hard;
        if (!allowed) {
            back.carryOut(director);
            director.triggerVariableListeners();
        }
        return allowed;
    }

    @SuppressWarnings("unchecked")
    private static long hard(ScoreDirector<Schedule> director) {
        return ((InnerScoreDirector<Schedule, HardMediumSoftLongScore>) director)
                .calculateScore()
                .raw()
                .hardScore();
    }
}
