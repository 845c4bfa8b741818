package fr.allervers.web.explanation;

import fr.allervers.solver.explanation.wish.Wish;
import fr.allervers.web.account.Asker;
import fr.allervers.web.job.Job;
import fr.allervers.web.job.JobKind;
import fr.allervers.web.job.Jobs;
import fr.allervers.web.solving.PlanVersion;
import fr.allervers.web.solving.PlanVersions;
import fr.allervers.web.solving.UnknownVersionException;
import fr.allervers.web.store.JsonText;
import fr.allervers.web.store.Sha256;
import fr.allervers.web.store.Store;
import fr.allervers.web.territory.Quarters;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Asks for the pricing of wishes and stops it: each a job that any process may do. */
@Component
public final class WishRuns {

    private static final int LISTED = 50;
    private static final int HASH_DIGITS = 16;

    private final Store store;
    private final Jobs jobs;
    private final Quarters quarters;
    private final PlanVersions versions;
    private final ExplanationSettings settings;

    WishRuns(Store store, Jobs jobs, Quarters quarters, PlanVersions versions, ExplanationSettings settings) {
        this.store = store;
        this.jobs = jobs;
        this.quarters = quarters;
        this.versions = versions;
        this.settings = settings;
    }

    /**
     * Begins to price a wish, when its turn comes; the same wish for the same version that waits or runs goes on.
     *
     * @throws fr.allervers.solver.explanation.wish.ImpossibleWishException where it means nothing to the problem
     * @throws ResponseStatusException 429 where too many wait
     */
    public WishRun begin(PlanVersion version, Wish wish) {
        wish.in(quarters.problem(version.problem()).problem());
        if (jobs.going(JobKind.WISH, store.territory()) >= settings.wishesWaiting()) {
            throw new ResponseStatusException(
                    HttpStatus.TOO_MANY_REQUESTS, "Too many wishes wait; stop one, or come back in a minute.");
        }
        var arguments = JsonText.of(new WishArguments(version.problem(), version.id(), wish.fields()));
        var hash = Sha256.of(arguments.getBytes(StandardCharsets.UTF_8));
        var subject = version.id() + "-" + hash.substring(0, HASH_DIGITS);
        return run(jobs.ask(JobKind.WISH, store.territory(), subject, arguments, Asker.name()));
    }

    /**
     * The pricing of that id.
     *
     * @throws ResponseStatusException 404 where there is none, or no longer
     */
    public WishRun get(String id) {
        return jobs.find(id)
                .filter(j -> j.kind() == JobKind.WISH && j.territory().equals(store.territory()))
                .map(this::run)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "There is no wish '%s', or no longer.".formatted(id)));
    }

    /** The wishes of a problem, the latest first, of the {@value #LISTED} that were asked for last. */
    public List<WishRun> of(String problem) {
        return jobs.last(JobKind.WISH, store.territory(), LISTED).stream()
                .filter(j -> arguments(j).problem().equals(problem))
                .flatMap(this::known)
                .toList();
    }

    private static WishArguments arguments(Job job) {
        return JsonText.read(job.arguments(), WishArguments.class);
    }

    /** A version may have had its time since. */
    private Stream<WishRun> known(Job job) {
        try {
            return Stream.of(run(job));
        } catch (UnknownVersionException removed) {
            return Stream.of();
        }
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
        jobs.stop(get(id).id());
    }
}
