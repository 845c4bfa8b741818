package fr.allervers.solver.mend;

import static java.util.stream.Collectors.toMap;

import fr.allervers.data.plan.Locks;
import fr.allervers.data.plan.Locks.Choice;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Cost;
import fr.allervers.data.problem.SeriesLeft;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.Deadline;
import fr.allervers.solver.SolveLimits;
import fr.allervers.solver.engine.PlanSolver;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A short solve of all that is left to be held, from a mend: given its problem and what a resident counts whose start or room
 * changes or whose workshop is cancelled.
 */
final class Replanning {

    private static final Duration TIME = Duration.ofSeconds(3);
    private static final long TRIES = 60_000;
    private static final long SEED = 1;
    /** Dearer than what travel a resident has. */
    private static final long DEAR = 10_000;

    private static final Set<Cost> DISTURBING = EnumSet.of(Cost.CHANGED_START, Cost.CHANGED_ROOM, Cost.CANCELLED);

    /** At which plans of less travel are looked for one after the other. */
    static final List<Double> SHARES_OF_USUAL = List.of(1.0, 0.5, 0.25, 0.1, 0.03, 0.0);

    private final PlanSolver solver;

    private Replanning(MendProblem mend, Plan from, UnaryOperator<Long> price) {
        var weights = mend.problem().weights();
        for (var cost : DISTURBING) {
            weights = weights.with(cost, price.apply(weights.of(cost)));
        }
        solver = new PlanSolver(
                mend.problem().withWeights(weights), new SolveLimits(TIME, TRIES, SEED), from, locks(mend, from));
    }

    /** In which residents disturbed count more than any travel. */
    static Replanning disturbingFew(MendProblem mend, Plan from) {
        return new Replanning(mend, from, usual -> DEAR);
    }

    /**
     * In which travel counts more than as a rule.
     *
     * @param share of what a resident disturbed usually costs, 0 to 1
     */
    static Replanning travellingLeast(MendProblem mend, Plan from, double share) {
        return new Replanning(mend, from, usual -> Math.round(usual * share));
    }

    /**
     * Workshops with a lock that stand stay where they are; of those that do not, what the plan begun from keeps, and series that have
     * begun and that it holds at their weekday and hour in their room go on so.
     */
    private static Locks locks(MendProblem mend, Plan from) {
        var held = from.workshops().stream().collect(toMap(Workshop::id, w -> w));
        var locks = Locks.NONE;
        for (var w : mend.fallen()) {
            var kept = new HashSet<>(mend.locks().of(w.id()));
            kept.removeAll(mend.locks().broken(w, held.get(w.id())));
            if (SeriesLeft.isLeft(w) && MendProblem.isAtItsHour(w, held.get(w.id()))) {
                kept.addAll(EnumSet.of(Choice.START, Choice.ROOM));
            }
            locks = locks.with(w.id(), kept);
        }
        for (var w : mend.standing()) {
            if (mend.isLocked(w)) {
                var kept = EnumSet.of(Choice.START, Choice.ROOM, Choice.ADVISOR);
                kept.addAll(mend.locks().of(w.id()));
                locks = locks.with(w.id(), kept);
            }
        }
        return locks.in(from);
    }

    /** The plan, or the one that it began from where the time is up already. */
    Plan run(Plan from, Deadline end) {
        return end.whileRunning(solver::stop, from, () -> solver.run(progress -> {}));
    }
}
