package fr.allervers.solver.engine;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.api.solver.phase.PhaseCommand;
import fr.allervers.solver.Deadline;
import fr.allervers.solver.SolvePhase;
import fr.allervers.solver.model.Schedule;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;

/**
 * The custom phase of a large territory. Each step is a round: the plan is divided anew into parts, each part is searched
 * by a Timefold solver of its own at one temperature, side by side, and they are put together again; Timefold scores the
 * whole after each round and keeps the best. Nothing depends on how fast the threads are, where only tries are limited.
 */
final class Rounds implements PhaseCommand<Schedule> {

    private static final int ROUNDS = 48;
    private static final long LEAST = 4000;
    private static final long MOST = 30_000;
    private static final int STEPS = 10_000;
    /** Workshops that a part which was filled can open in a round. */
    private static final int CLOSED = 32;

    private final Ground ground;
    private final Cooling cooling;
    private long began;
    private double unit;

    Rounds(Ground ground, Cooling cooling) {
        this.ground = ground;
        this.cooling = cooling;
    }

    /** The first round, in which every part is filled. */
    static PhaseCommand<Schedule> filling(Ground ground, long tries) {
        return (director, isTerminated) -> {
            Walk.of(director).mirror.read(director.getWorkingSolution());
            long each = Math.max(1, tries / ground.parts());
            round(
                    "fill",
                    ground,
                    director,
                    (part, clock) -> part.run(ground.filler(), clock, each, 0, Integer.MAX_VALUE));
        };
    }

    @Override
    public void changeWorkingSolution(ScoreDirector<Schedule> director, BooleanSupplier isPhaseTerminated) {
        var walk = Walk.of(director);
        if (began == 0) {
            began = System.nanoTime();
            walk.mirror.read(director.getWorkingSolution());
            unit = walk.proposer.costOfOne();
        }
        long triedBefore = Walk.counting(director).getCalculationCount();
        double progress = cooling.progress(System.nanoTime() - began, triedBefore);
        if (progress >= 1 || walk.isOver()) {
            return;
        }
        double temperature = unit * cooling.temperature(progress);
        long tries = tries(triedBefore - cooling.fromTries(), System.nanoTime() - began);
        var solver = ground.solverAt().apply((long) Math.ceil(temperature));
        round("rounds", ground, director, (part, clock) -> part.run(solver, clock, tries, temperature, CLOSED));
    }

    /** For each part of the next round. */
    private long tries(long done, long nanos) {
        double all = cooling.toTries() - cooling.fromTries();
        if (cooling.millis() != Long.MAX_VALUE) {
            all = Math.min(all, done <= 0 ? 0 : (double) done / nanos * 1e6 * cooling.millis());
        }
        long each = Math.max(LEAST, Math.min(MOST, (long) (all / ground.parts() / ROUNDS)));
        return cooling.toTries() == Long.MAX_VALUE
                ? each
                : Math.min(each, 1 + (cooling.toTries() - cooling.fromTries() - done) / ground.parts());
    }

    private static void round(
            String name,
            Ground ground,
            ScoreDirector<Schedule> director,
            BiFunction<PartSolver, Deadline, SolvePhase> solving) {
        long began = System.nanoTime();
        var walk = Walk.of(director);
        var parts = walk.proposer.divide(ground.parts());
        var tasks = parts.stream()
                .map(part -> new PartSolver(ground, walk.proposer, part))
                .map(part -> (Callable<SolvePhase>) () -> solving.apply(part, walk.clock))
                .toList();
        var done = ground.pool().all(tasks, () -> {}, walk.clock::end).stream()
                .reduce(SolvePhase::and)
                .orElseThrow();
        walk.countTried(done.tried());
        walk.proposer.gather(parts);
        walk.mirror.difference().carryOut(director);
        director.triggerVariableListeners();
        for (long k = 0; k < done.tried(); k++) {
            Walk.counting(director).incrementCalculationCount();
        }
        walk.ended(name, began, done.tried(), done.evaluated(), done.accepted());
    }

    /** As many rounds as there may be; those for which no time is left do nothing. */
    List<PhaseCommand<Schedule>> steps() {
        return Collections.nCopies(STEPS, this);
    }
}
