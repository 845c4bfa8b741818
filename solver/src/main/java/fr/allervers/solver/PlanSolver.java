package fr.allervers.solver;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Problem;
import fr.allervers.solver.search.Search;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** One run of the solver over one problem. {@link #run} blocks; {@link #stop} may come from any thread. */
public final class PlanSolver {

    private final Problem problem;
    private final SolveLimits limits;
    private final @Nullable Plan from;
    private final AtomicBoolean stopped = new AtomicBoolean();

    /**
     * @param problem as it came through the reader
     * @param from a plan to start from, null to start from nothing; one that breaches rules is mended first
     */
    public PlanSolver(Problem problem, SolveLimits limits, @Nullable Plan from) {
        this.problem = problem;
        this.limits = limits;
        this.from = from;
    }

    /**
     * Searches until a limit is reached or {@link #stop} is called.
     *
     * @return the best plan found, scored
     * @throws NoValidPlanException where pinned workshops breach rules, so that no valid plan exists
     */
    public Plan run(SolveListener listener) {
        return new Search(problem, limits, from, listener, stopped::get).run();
    }

    /** Ends the run soon; the best plan so far is returned by {@link #run}. Does nothing after the end. */
    public void stop() {
        stopped.set(true);
    }
}
