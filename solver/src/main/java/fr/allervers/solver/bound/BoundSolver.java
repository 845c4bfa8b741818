package fr.allervers.solver.bound;

import fr.allervers.data.problem.Problem;
import fr.allervers.solver.Deadline;
import fr.allervers.solver.bound.mip.OrTools;
import fr.allervers.solver.bound.relax.Relaxation;
import fr.allervers.solver.bound.relax.SeatBound;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Solver of a relaxation of a problem without its hours: proves the fewest unserved, then the least cost with no more than
 * those, of all valid plans. The relaxation keeps where and whom to serve, capacities, fewest participants, reach, step-free,
 * what each advisor can hold in the days and weeks they have, driving, presence and pinned workshops; it forgets which session
 * is at which hour, that two sessions need two rooms, and what breaking a published promise costs.
 *
 * <p>Multipliers on what is shared ({@link fr.allervers.solver.bound.price.LagrangianDual}) prove most of it within seconds,
 * whatever the size. Where OR-Tools runs, the workshops of each theme and audience are then taken whole
 * ({@link fr.allervers.solver.bound.kind.KindSearch}), and small territories are also solved as one mixed-integer
 * {@link fr.allervers.solver.bound.program.Program}.
 *
 * <p>{@link #run} blocks, and may run beside a search on a thread of its own; {@link #stop} may come from any thread.
 */
public final class BoundSolver {

    /** Parts of the time that is left: 10 for a tenth of it. */
    private static final int UNSERVED_PART = 10;

    private static final int COST_PART = 2;
    private static final int FIRST_COST_PART = 30;

    private final Problem problem;
    private final @Nullable Long unservedAllowed;
    private final Duration time;
    private final Deadline stop = Deadline.never();

    /**
     * @param unservedAllowed bound the cost of plans with at most that many unserved; null: with the fewest that were
     *     proven possible
     * @param time all of it is used, unless the relaxation is solved to its optimum
     */
    public BoundSolver(Problem problem, @Nullable Long unservedAllowed, Duration time) {
        this.problem = problem;
        this.unservedAllowed = unservedAllowed;
        this.time = time;
    }

    /** The bound that is proven within a time, without anybody who listens or stops. */
    public static Bound prove(Problem problem, @Nullable Long unservedAllowed, Duration time) {
        return new BoundSolver(problem, unservedAllowed, time).run(bound -> {});
    }

    /** False where no mixed-integer solver runs on this platform: bounds are weaker then. */
    public static boolean isAvailable() {
        return OrTools.isAvailable();
    }

    /**
     * Proves until the time is up, nothing can be improved, or {@link #stop} is called.
     *
     * @param listener hears of each better bound
     * @return the best bound
     */
    public Bound run(Consumer<Bound> listener) {
        var deadline = stop.within(time);
        var best = new BestBound(unservedAllowed, listener);
        if (!deadline.isOver()) {
            prove(best, deadline);
        }
        return best.get();
    }

    /** Whom nobody could serve comes first, even alone, and for whom there is no seat. */
    private void prove(BestBound best, Deadline deadline) {
        var relaxation = Relaxation.of(problem);
        best.raiseUnserved(relaxation.unservable() + SeatBound.unserved(relaxation), ProofStatus.DUAL_BOUND);
        var dual = new DualProof(relaxation, best, deadline);
        if (isAvailable() && relaxation.isSmall()) {
            prove(dual, new ProgramProof(relaxation, best, deadline));
        } else {
            dual.proveUnserved(UNSERVED_PART);
            var proven = dual.proveCost(COST_PART);
            if (isAvailable()) {
                dual.proveWholeWorkshops(proven);
            }
        }
    }

    /** Multipliers first, for they say something at once; then linear programs, then whole ones. */
    private void prove(DualProof dual, ProgramProof program) {
        dual.proveCost(FIRST_COST_PART);
        if (program.proveUnserved(false)) {
            dual.proveCost(FIRST_COST_PART);
        }
        program.proveCost(false);
        if (unservedAllowed == null && program.proveUnserved(true)) {
            program.proveCost(false);
        }
        program.proveCost(true);
    }

    /** Ends the run soon; the best bound so far is returned by {@link #run}. */
    public void stop() {
        stop.end();
    }
}
