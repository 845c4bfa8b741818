package fr.allervers.web.solving;

import fr.allervers.web.account.Asker;
import fr.allervers.web.job.Job;
import fr.allervers.web.job.JobKind;
import fr.allervers.web.job.Jobs;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.JsonText;
import fr.allervers.web.store.Store;
import fr.allervers.web.version.PlanVersions;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks for proofs beyond what a run proves beside its search, and stops them: one at a time for each problem. */
@Component
public final class BoundRuns {

    private final SolvingSettings settings;
    private final Store store;
    private final Jobs jobs;
    private final Quarters quarters;
    private final PlanVersions versions;
    private final Bounds bounds;

    BoundRuns(
            SolvingSettings settings, Store store, Jobs jobs, Quarters quarters, PlanVersions versions, Bounds bounds) {
        this.settings = settings;
        this.store = store;
        this.jobs = jobs;
        this.quarters = quarters;
        this.versions = versions;
        this.bounds = bounds;
    }

    /**
     * Asks for a proof, or leaves the one going on as it is.
     *
     * @param problem its id
     */
    public BoundRun start(String problem) {
        var newest = versions.latest(problem);
        var asked = new BoundArguments(newest == null ? null : newest.score().unserved(), settings.proof());
        store.write(() -> {
            quarters.keep(problem);
        });
        return run(jobs.ask(JobKind.BOUND, store.territory(), problem, JsonText.of(asked), Asker.name()));
    }

    /** How long a proof takes that is asked for now, unless nothing more can be proven. */
    public Duration time() {
        return settings.proof();
    }

    /** Ends the proof of a problem soon; what is proven stays. Does nothing where none goes on. */
    public void stop(String problem) {
        last(problem).ifPresent(job -> jobs.stop(job.id()));
    }

    /** The last proof of a problem that was asked for, null where none was. */
    public @Nullable BoundRun report(String problem) {
        return last(problem).map(this::run).orElse(null);
    }

    private Optional<Job> last(String problem) {
        return jobs.last(JobKind.BOUND, store.territory(), problem);
    }

    private BoundRun run(Job job) {
        var newest = versions.latest(job.subject());
        return new BoundRun(
                job.subject(),
                job.state(),
                BoundWork.elapsed(job),
                JsonText.read(job.arguments(), BoundArguments.class).limit(),
                newest == null ? null : newest.id(),
                newest == null ? null : bounds.of(job.subject()).gap(newest.score()),
                job.failure());
    }
}
