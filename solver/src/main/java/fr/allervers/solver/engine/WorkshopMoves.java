package fr.allervers.solver.engine;

import static java.util.Objects.requireNonNull;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import fr.allervers.solver.model.Schedule;
import java.util.Iterator;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The move selector of every local search. A move is made in the arrays of the walk's proposer, where the residents of
 * the themes and audiences it touches are served exactly; it is held back where the costs known there fail the
 * Metropolis test, and handed over otherwise. Timefold's simulated annealing then puts it to the test by its score, with
 * the same draw: {@link fr.allervers.solver.proposal.Draw}.
 *
 * <p>What was held back counts as a score calculation, so that Timefold's {@code scoreCalculationCountLimit} limits tries.
 * It learns at the next call whether a move was carried out, so {@code acceptedCountLimit} must be 1.
 */
public final class WorkshopMoves implements MoveIteratorFactory<Schedule, WorkshopMove>, Iterator<WorkshopMove> {

    private static final int LOOK_UP = 32;
    /** So late after its end that Timefold's own termination has ended the phase before. */
    private static final long AFTER_THE_END = 2_000_000;

    private @Nullable ScoreDirector<Schedule> director;
    private @Nullable Walk walk;
    private @Nullable Cooling cooling;
    private @Nullable Random random;
    private @Nullable WorkshopMove handed;
    private long began;
    private long tried;
    private long evaluated;
    private long accepted;
    private double temperature;
    private double unit;
    private boolean isFixed;

    @Override
    public void phaseStarted(ScoreDirector<Schedule> scoreDirector) {
        director = scoreDirector;
        walk = Walk.of(scoreDirector);
        walk.mirror.read(scoreDirector.getWorkingSolution());
        isFixed = walk.fixed() != null;
        cooling = isFixed ? walk.fixed() : walk.nextCooling().within(walk.clock.left());
        unit = isFixed ? 1 : walk.proposer.costOfOne();
        handed = null;
        began = System.nanoTime();
        tried = 0;
        evaluated = 0;
        accepted = 0;
        temperature = unit * requireNonNull(cooling).hot();
    }

    @Override
    public void phaseEnded(ScoreDirector<Schedule> scoreDirector) {
        learn();
        requireNonNull(walk).ended("localSearch", began, tried, evaluated, accepted);
    }

    @Override
    public Iterator<WorkshopMove> createRandomMoveIterator(
            ScoreDirector<Schedule> scoreDirector, Random workingRandom) {
        random = workingRandom;
        return this;
    }

    @Override
    public boolean hasNext() {
        learn();
        while (handed == null && goesOn()) {
            handed = propose();
        }
        return handed != null;
    }

    @Override
    public WorkshopMove next() {
        evaluated++;
        return requireNonNull(handed);
    }

    /** Follows Timefold with the arrays. */
    private void learn() {
        if (handed != null) {
            if (handed.isDone()) {
                accepted++;
                requireNonNull(walk).proposer.keep();
            } else {
                requireNonNull(walk).proposer.drop();
            }
            handed = null;
        }
    }

    private boolean goesOn() {
        if (tried % LOOK_UP != 0) {
            return true;
        }
        long nanos = System.nanoTime() - began;
        double progress = requireNonNull(cooling).progress(nanos, tries());
        if (requireNonNull(walk).isOver() || (progress >= 1 && cooling.progress(nanos - AFTER_THE_END, tries()) >= 1)) {
            if (isFixed) {
                walk.end();
            }
            return false;
        }
        temperature = unit * cooling.temperature(progress);
        return true;
    }

    private long tries() {
        return isFixed ? tried : Walk.counting(requireNonNull(director)).getCalculationCount();
    }

    private @Nullable WorkshopMove propose() {
        var at = requireNonNull(walk);
        tried++;
        at.countTried(1);
        boolean passed = at.proposer.propose(at.testing ? temperature : Double.POSITIVE_INFINITY);
        if (passed) {
            var move = at.mirror.hasRoom() ? at.mirror.lastMove() : null;
            if (move != null && !move.isEmpty()) {
                requireNonNull(random).setSeed(at.proposer.draw().seed());
                return move;
            }
            at.proposer.drop();
        }
        Walk.counting(requireNonNull(director)).incrementCalculationCount();
        return null;
    }

    @Override
    public long getSize(ScoreDirector<Schedule> scoreDirector) {
        throw new UnsupportedOperationException("moves without end have no size");
    }

    @Override
    public Iterator<WorkshopMove> createOriginalMoveIterator(ScoreDirector<Schedule> scoreDirector) {
        throw new UnsupportedOperationException("moves are made by chance only");
    }
}
