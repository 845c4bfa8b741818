package fr.allervers.solver.engine;

import static java.util.Objects.requireNonNull;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.api.solver.phase.PhaseCommand;
import fr.allervers.solver.model.Schedule;
import fr.allervers.solver.proposal.ExactServing;
import java.util.function.BooleanSupplier;

/**
 * The custom phase in which all walkers meet and take up the best plan of all, its residents served as the contract
 * compares plans: as few unserved as can be, whatever that costs.
 */
final class Exchange implements PhaseCommand<Schedule> {

    private final Meeting meeting;
    private final ExactServing exact;
    private final int walker;

    Exchange(Meeting meeting, ExactServing exact, int walker) {
        this.meeting = meeting;
        this.exact = exact;
        this.walker = walker;
    }

    @Override
    public void changeWorkingSolution(ScoreDirector<Schedule> director, BooleanSupplier isPhaseTerminated) {
        long began = System.nanoTime();
        var walk = Walk.of(director);
        var own = walk.mirror.placements(director.getWorkingSolution());
        var score = requireNonNull(director.getWorkingSolution().getScore());
        var best = meeting.bring(
                walker, score, own, exact::serve, () -> isPhaseTerminated.getAsBoolean() || walk.isOver());
        if (best != null) {
            walk.proposer.take(best);
            walk.mirror.difference().carryOut(director);
            director.triggerVariableListeners();
        }
        walk.ended("exchange", began, 0, 0, best == null ? 0 : 1);
    }
}
