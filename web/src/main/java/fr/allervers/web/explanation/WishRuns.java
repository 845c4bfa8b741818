package fr.allervers.web.explanation;

import fr.allervers.solver.explanation.wish.Wish;
import fr.allervers.web.job.Job;
import fr.allervers.web.job.JobKind;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.JsonText;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import fr.allervers.web.version.VersionJobs;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks for the pricing of wishes and stops it: each a job that any process may do. */
@Component
public final class WishRuns {

    private static final int LISTED = 50;

    private final VersionJobs jobs;
    private final Quarters quarters;
    private final PlanVersions versions;
    private final ExplanationSettings settings;

    WishRuns(VersionJobs jobs, Quarters quarters, PlanVersions versions, ExplanationSettings settings) {
        this.jobs = jobs;
        this.quarters = quarters;
        this.versions = versions;
        this.settings = settings;
    }

    /**
     * Begins to price a wish, when its turn comes; the same wish for the same version that waits or runs goes on.
     *
     * @throws fr.allervers.solver.explanation.wish.ImpossibleWishException where it means nothing to the problem
     * @throws org.springframework.web.server.ResponseStatusException 429 where too many wait
     */
    public WishRun begin(PlanVersion version, Wish wish) {
        wish.in(quarters.problem(version.problem()).problem());
        var asked = new WishArguments(version.problem(), version.id(), wish.fields());
        return run(jobs.ask(JobKind.WISH, version.id(), asked, settings.wishesWaiting()));
    }

    /**
     * The pricing of that id.
     *
     * @throws org.springframework.web.server.ResponseStatusException 404 where there is none, or no longer
     */
    public WishRun get(String id) {
        return run(jobs.get(JobKind.WISH, id));
    }

    /** The wishes of a problem, the latest first, of the {@value #LISTED} that were asked for last. */
    public List<WishRun> of(String problem) {
        return jobs.last(JobKind.WISH, LISTED, job -> arguments(job).problem().equals(problem), this::run);
    }

    private static WishArguments arguments(Job job) {
        return JsonText.read(job.arguments(), WishArguments.class);
    }

    private WishRun run(Job job) {
        var asked = arguments(job);
        var wish = asked.wish().wish();
        var told =
                job.progress() == null ? new WishProgress(0, null) : JsonText.read(job.progress(), WishProgress.class);
        var outcome = told.outcome();
        return new WishRun(
                job.id(),
                versions.get(asked.version()),
                wish,
                job.state(),
                told.percent(),
                outcome == null
                        ? null
                        : outcome.answer(wish, quarters.problem(asked.problem()).problem()),
                job.failure());
    }

    /** Ends the pricing soon, without an answer. Does nothing where it is over. */
    public void stop(String id) {
        jobs.stop(jobs.get(JobKind.WISH, id));
    }
}
