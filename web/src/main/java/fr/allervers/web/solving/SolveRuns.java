package fr.allervers.web.solving;

import fr.allervers.data.problem.Problem;
import fr.allervers.web.account.Asker;
import fr.allervers.web.job.Job;
import fr.allervers.web.job.JobKind;
import fr.allervers.web.job.Jobs;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.JsonText;
import fr.allervers.web.store.Store;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks for runs and stops them: one at a time for each problem, each a job that any process may do. */
@Component
public final class SolveRuns {

    private final SolvingSettings settings;
    private final Store store;
    private final Jobs jobs;
    private final Quarters quarters;
    private final PlanVersions versions;
    private final Bounds bounds;

    SolveRuns(
            SolvingSettings settings, Store store, Jobs jobs, Quarters quarters, PlanVersions versions, Bounds bounds) {
        this.settings = settings;
        this.store = store;
        this.jobs = jobs;
        this.quarters = quarters;
        this.versions = versions;
        this.bounds = bounds;
    }

    /**
     * Starts a run, or leaves the one going on as it is.
     *
     * @param from the version to start from, null to start from nothing
     */
    public RunShape start(Problem problem, @Nullable PlanVersion from) {
        var asked = new SolveArguments(from == null ? null : from.id(), settings.time(), null, settings.seed());
        store.write(() -> {
            quarters.keep(problem.id());
        });
        return shape(jobs.ask(JobKind.SOLVE, store.territory(), problem.id(), JsonText.of(asked), Asker.name()));
    }

    /** Ends the run of a problem soon; its best plan stays. Does nothing where none goes on. */
    public void stop(String problem) {
        last(problem).ifPresent(job -> jobs.stop(job.id()));
    }

    private Optional<Job> last(String problem) {
        return jobs.last(JobKind.SOLVE, store.territory(), problem);
    }

    /** The last run of a problem as it was within the last second, null where there was none. */
    public @Nullable RunShape report(String problem) {
        return last(problem).map(this::shape).orElse(null);
    }

    /** Id of the version that the last run of a problem was asked to start from, null where it had none. */
    public @Nullable String startedFrom(String problem) {
        return last(problem)
                .map(job -> JsonText.read(job.arguments(), SolveArguments.class).from())
                .orElse(null);
    }

    private RunShape shape(Job job) {
        var told = job.progress() == null ? waiting(job) : JsonText.read(job.progress(), RunShape.class);
        return told.in(job.state(), job.failure());
    }

    private RunShape waiting(Job job) {
        var asked = JsonText.read(job.arguments(), SolveArguments.class);
        return new RunShape(
                job.subject(),
                job.state(),
                Duration.ZERO,
                asked.limit(),
                Duration.ZERO,
                0,
                asked.from(),
                asked.from() == null
                        ? null
                        : versions.find(asked.from())
                                .map(from -> bounds.of(job.subject()).gap(from.score()))
                                .orElse(null),
                List.of(),
                job.failure());
    }
}
