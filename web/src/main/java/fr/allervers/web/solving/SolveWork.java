package fr.allervers.web.solving;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.job.BegunJob;
import fr.allervers.web.job.Job;
import fr.allervers.web.job.JobKind;
import fr.allervers.web.job.JobWork;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.JsonText;
import fr.allervers.web.version.PlanVersions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Solves the problem that a job is about; what another process has come to is gone on from. */
@Component
public final class SolveWork implements JobWork {

    private final Quarters quarters;
    private final PlanVersions versions;
    private final Bounds bounds;

    public SolveWork(Quarters quarters, PlanVersions versions, Bounds bounds) {
        this.quarters = quarters;
        this.versions = versions;
        this.bounds = bounds;
    }

    @Override
    public JobKind kind() {
        return JobKind.SOLVE;
    }

    @Override
    public @Nullable Integer percent(Job job) {
        return job.progress() == null
                ? null
                : (int) JsonText.read(job.progress(), RunShape.class).percent();
    }

    @Override
    public @Nullable String page(Job job, @Nullable Quarter quarter) {
        return quarter == null ? null : "/?quarter=" + quarter;
    }

    @Override
    public void run(BegunJob begun) {
        var job = begun.job();
        var asked = JsonText.read(job.arguments(), SolveArguments.class);
        var earlier = job.progress() == null ? null : JsonText.read(job.progress(), RunShape.class);
        var from = earlier == null ? asked.from() : earlier.version();
        new SolveRun(
                        begun,
                        quarters.problem(job.subject()).problem(),
                        asked,
                        earlier,
                        from == null ? null : versions.get(from),
                        versions,
                        bounds)
                .run();
    }
}
