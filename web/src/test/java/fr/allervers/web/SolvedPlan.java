package fr.allervers.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.problem.Problem;
import fr.allervers.web.solving.SolveRuns;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** A plan to look at in tests of the running application. */
public final class SolvedPlan {

    private static final long PAUSE_NANOS = 50_000_000;
    private static final int TRIES = 1200;

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

    /** The first text that matches a pattern, of those that are there one after the other; fails with the last within a minute. */
    public static String await(Callable<String> text, String pattern) throws Exception {
        var last = text.call();
        for (int i = 0; i < TRIES && !Pattern.compile(pattern).matcher(last).find(); i++) {
            LockSupport.parkNanos(PAUSE_NANOS);
            last = text.call();
        }
        assertThat(last).containsPattern(pattern);
        return last;
    }
}
