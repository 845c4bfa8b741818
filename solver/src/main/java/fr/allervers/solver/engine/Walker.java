package fr.allervers.solver.engine;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import fr.allervers.solver.model.Schedule;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One Timefold solver at work on a schedule of its own. */
final class Walker {

    private final Solver<Schedule> solver;
    private final Schedule from;
    final Walk walk;
    private final AtomicReference<@Nullable Schedule> best = new AtomicReference<>();

    Walker(SolverFactory<Schedule> factory, Schedule from, Walk walk) {
        this.from = from;
        this.walk = walk;
        from.setSearch(walk);
        solver = factory.buildSolver();
        walk.onEnd(solver::terminateEarly);
        solver.addEventListener(event -> met(event.getNewBestSolution()));
    }

    private void met(Schedule better) {
        best.set(better);
        if (Objects.equals(HardMediumSoftLongScore.ZERO, better.getScore())) {
            solver.terminateEarly();
        }
    }

    /** Solves until a limit is reached; the best schedule. */
    Schedule run() {
        try {
            var solved = solver.solve(from);
            best.set(solved);
            return solved;
        } catch (RuntimeException e) {
            walk.clock.end();
            throw e;
        }
    }

    /** The best schedule so far, or null; may be asked by any thread. */
    @Nullable
    Schedule best() {
        return best.get();
    }
}
