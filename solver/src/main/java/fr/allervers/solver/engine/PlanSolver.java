package fr.allervers.solver.engine;

import fr.allervers.data.plan.Locks;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Problem;
import fr.allervers.solver.NoValidPlanException;
import fr.allervers.solver.SolveLimits;
import fr.allervers.solver.SolveListener;
import fr.allervers.solver.SolvePhase;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One run of the solver over one problem. {@link #run} blocks; {@link #stop} may come from any thread. */
public final class PlanSolver {

    /** Nanoseconds after which a run that rests looks whether it may go on. */
    private static final long REST = 10_000_000;

    private final Problem problem;
    private final SolveLimits limits;
    private final @Nullable Plan from;
    private final Locks locks;
    private final EngineSettings settings;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private volatile BooleanSupplier urgent = () -> false;
    private volatile List<SolvePhase> phases = List.of();

    /**
     * @param problem as it came through the reader
     * @param from a plan to start from, null to start from nothing; one that breaches rules is mended first
     */
    public PlanSolver(Problem problem, SolveLimits limits, @Nullable Plan from) {
        this(problem, limits, from, Locks.NONE);
    }

    /**
     * As above, with some choices of workshops locked.
     *
     * @param from a valid plan where anything is locked
     * @param locks of workshops of that plan; of others they mean nothing
     */
    public PlanSolver(Problem problem, SolveLimits limits, @Nullable Plan from, Locks locks) {
        this(problem, limits, from, locks, EngineSettings.USUAL);
    }

    /** As above, with Timefold run in another way; for tests and benchmarks. */
    public PlanSolver(Problem problem, SolveLimits limits, @Nullable Plan from, Locks locks, EngineSettings settings) {
        this.problem = problem;
        this.limits = limits;
        this.from = from;
        this.locks = locks;
        this.settings = settings;
    }

    /** Loads beside what the caller does what every run needs, so that the first one begins sooner. */
    public static void prepare() {
        WarmUp.begin();
    }

    /**
     * Searches until a limit is reached or {@link #stop} is called.
     *
     * @return the best plan found, scored by the constraint streams
     * @throws NoValidPlanException where pinned workshops breach rules, so that no valid plan exists
     * @throws IllegalArgumentException where workshops are locked in a plan that breaches rules
     */
    public Plan run(SolveListener listener) {
        WarmUp.finish();
        var engine = new Engine(problem, limits, from, locks, settings, listener, this::isStopped);
        var plan = engine.run();
        phases = engine.phases();
        return plan;
    }

    /** What the run did, phase by phase; empty until it is over. Of several walkers alike, the first one's. */
    public List<SolvePhase> phases() {
        return phases;
    }

    /**
     * Lets the run rest as long as something more urgent is done in this process: its walkers wait where they look whether they
     * are to stop, while its time goes on. A run by tries comes to the same plan, later.
     *
     * @param urgent asked often and from several threads
     */
    public void giveWayTo(BooleanSupplier urgent) {
        this.urgent = urgent;
    }

    private boolean isStopped() {
        while (!stopped.get() && urgent.getAsBoolean()) {
            LockSupport.parkNanos(REST);
        }
        return stopped.get();
    }

    /** Ends the run soon; the best plan so far is returned by {@link #run}. Does nothing after the end. */
    public void stop() {
        stopped.set(true);
    }
}
