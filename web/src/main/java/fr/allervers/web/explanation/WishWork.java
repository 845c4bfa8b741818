package fr.allervers.web.explanation;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.solver.explanation.pricing.SearchBudget;
import fr.allervers.solver.explanation.pricing.WishInquiry;
import fr.allervers.web.job.BegunJob;
import fr.allervers.web.job.Job;
import fr.allervers.web.job.JobKind;
import fr.allervers.web.job.JobWork;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.JsonText;
import fr.allervers.web.version.PlanVersions;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prices the wish that a job is about; what another process has left is begun anew. */
@Component
public final class WishWork implements JobWork {

    private final Quarters quarters;
    private final PlanVersions versions;
    private final ExplanationSettings settings;

    public WishWork(Quarters quarters, PlanVersions versions, ExplanationSettings settings) {
        this.quarters = quarters;
        this.versions = versions;
        this.settings = settings;
    }

    @Override
    public JobKind kind() {
        return JobKind.WISH;
    }

    @Override
    public @Nullable Integer percent(Job job) {
        return job.progress() == null
                ? null
                : JsonText.read(job.progress(), WishProgress.class).percent();
    }

    @Override
    public String page(Job job, @Nullable Quarter quarter) {
        var asked = JsonText.read(job.arguments(), WishArguments.class);
        return "/plan/" + asked.version() + "/souhaits/" + job.id();
    }

    @Override
    public void run(BegunJob begun) {
        var asked = JsonText.read(begun.job().arguments(), WishArguments.class);
        var inquiry = new WishInquiry(
                quarters.problem(asked.problem()).problem(),
                versions.get(asked.version()).plan(),
                asked.wish().wish(),
                SearchBudget.ofTime(settings.wish()));
        var progress = new AtomicReference<>(new WishProgress(0, null));
        begun.progress(progress::get);
        begun.onStop(inquiry::stop);
        var answer = inquiry.run(done -> progress.set(new WishProgress(done, null)));
        progress.set(new WishProgress(100, WishProgress.Outcome.of(answer)));
    }
}
