package fr.allervers.web;

import fr.allervers.data.problem.Problem;
import fr.allervers.web.solving.PlanVersion;
import fr.allervers.web.solving.PlanVersions;
import fr.allervers.web.solving.SolveRuns;
import java.util.concurrent.locks.LockSupport;

/** A plan to look at in tests of the running application. */
public final class SolvedPlan {

    private static final long PAUSE_NANOS = 50_000_000;

    private SolvedPlan() {}

    /** The newest version of a problem's plan once a run is over; starts one where there was none. */
    public static PlanVersion await(PlanVersions versions, SolveRuns runs, Problem problem) {
        while (true) {
            var run = runs.report(problem.id());
            var version = versions.latest(problem.id());
            if (run == null) {
                runs.start(problem, null);
            } else if (run.state().isOver() && version != null) {
                return version;
            } else if (run.state().isOver()) {
                throw new AssertionError("the run of %s gave no plan: %s".formatted(problem.id(), run));
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}
