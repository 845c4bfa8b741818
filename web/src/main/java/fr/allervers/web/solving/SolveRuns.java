package fr.allervers.web.solving;

import fr.allervers.data.problem.Problem;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Starts and stops runs: one at a time for each problem, as many at once as the settings allow. */
@Component
public final class SolveRuns implements SmartLifecycle {

    private static final int SECONDS_TO_STOP = 20;

    private final SolvingSettings settings;
    private final PlanVersions versions;
    private final Bounds bounds;
    private final ExecutorService threads;
    private final Map<String, SolveRun> runs = new HashMap<>();
    private volatile boolean accepting;

    SolveRuns(SolvingSettings settings, PlanVersions versions, Bounds bounds) {
        this.settings = settings;
        this.versions = versions;
        this.bounds = bounds;
        this.threads =
                Executors.newFixedThreadPool(settings.parallelRuns(), work -> new Thread(work, "allervers-solving"));
    }

    /**
     * Starts a run, or leaves the one going on as it is.
     *
     * @param from the version to start from, null to start from nothing
     */
    public synchronized RunShape start(Problem problem, @Nullable PlanVersion from) {
        var present = runs.get(problem.id());
        if (present != null && !present.report().state().isOver()) {
            return present.report();
        }
        var run = new SolveRun(problem, settings.time(), settings.seed(), versions, bounds, from);
        runs.put(problem.id(), run);
        threads.execute(run);
        return run.report();
    }

    /** Ends the run of a problem soon; its best plan stays. Does nothing where none goes on. */
    public synchronized void stop(String problem) {
        var run = runs.get(problem);
        if (run != null) {
            run.stop();
        }
    }

    /** The last run of a problem, null where there was none. */
    public synchronized @Nullable RunShape report(String problem) {
        var run = runs.get(problem);
        return run == null ? null : run.report();
    }

    @Override
    public void start() {
        accepting = true;
    }

    /** Stops all runs and waits for their last versions; comes before the web server waits for its open answers. */
    @Override
    public void stop() {
        synchronized (this) {
            accepting = false;
            runs.values().forEach(SolveRun::stop);
        }
        threads.shutdown();
        try {
            threads.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return accepting;
    }
}
