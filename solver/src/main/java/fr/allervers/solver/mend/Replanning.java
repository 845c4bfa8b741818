package fr.allervers.solver.mend;

import fr.allervers.data.plan.Locks;
import fr.allervers.data.plan.Locks.Choice;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Cost;
import fr.allervers.solver.Deadline;
import fr.allervers.solver.PlanSolver;
import fr.allervers.solver.SolveLimits;
import java.time.Duration;
import java.util.EnumSet;

/**
 * A short solve of all that is left to be held, from a mend: given its problem, with a resident whose start or room changes, or
 * whose workshop is cancelled, made dearer than what travel there is.
 */
final class Replanning {

    private static final Duration TIME = Duration.ofSeconds(3);
    private static final long TRIES = 30_000;
    private static final long SEED = 1;
    private static final long DEAR = 10_000;

    private final PlanSolver solver;

    Replanning(MendProblem mend, Plan from) {
        var weights = mend.problem()
                .weights()
                .with(Cost.CHANGED_START, DEAR)
                .with(Cost.CHANGED_ROOM, DEAR)
                .with(Cost.CANCELLED, DEAR);
        solver = new PlanSolver(
                mend.problem().withWeights(weights), new SolveLimits(TIME, TRIES, SEED), from, locks(mend, from));
    }

    /** Workshops that do not make room for others stay where they are, as far as they stand. */
    private static Locks locks(MendProblem mend, Plan from) {
        var locks = Locks.NONE;
        for (var w : mend.standing()) {
            if (mend.kept().contains(w.id())) {
                locks = locks.with(w.id(), EnumSet.of(Choice.START, Choice.ROOM, Choice.ADVISOR));
            }
        }
        return locks.in(from);
    }

    /** The plan, or the one that it began from where the time is up already. */
    Plan run(Plan from, Deadline end) {
        return end.whileRunning(solver::stop, from, () -> solver.run(progress -> {}));
    }
}
