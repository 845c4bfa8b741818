package fr.allervers.web.mend;

import fr.allervers.solver.mend.Mend;
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
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Asks for mends: each event of a published version is a job that any process may do. */
@Component
final class MendRuns {

    private static final int LISTED = 20;
    private static final int HASH_DIGITS = 16;

    private final Store store;
    private final Jobs jobs;
    private final PlanVersions versions;
    private final MendedQuarters mended;
    private final MendSettings settings;

    MendRuns(Store store, Jobs jobs, PlanVersions versions, MendedQuarters mended, MendSettings settings) {
        this.store = store;
        this.jobs = jobs;
        this.versions = versions;
        this.mended = mended;
        this.settings = settings;
    }

    /**
     * Begins to search, when its turn comes; the same event of the same version that waits or runs goes on.
     *
     * @return id of the search
     * @throws fr.allervers.data.fault.FaultsException where the event makes no legal problem of it
     * @throws ResponseStatusException 429 where too many wait
     */
    String begin(PlanVersion version, EventFields event) {
        if (jobs.going(JobKind.MEND, store.territory()) >= settings.waiting()) {
            throw new ResponseStatusException(
                    HttpStatus.TOO_MANY_REQUESTS, "Too many events wait to be mended; come back in a minute.");
        }
        mended.of(version, event);
        var arguments = JsonText.of(new MendArguments(version.id(), event));
        var hash = Sha256.of(arguments.getBytes(StandardCharsets.UTF_8));
        var subject = version.id() + "-" + hash.substring(0, HASH_DIGITS);
        return jobs.ask(JobKind.MEND, store.territory(), subject, arguments, Asker.name())
                .id();
    }

    /**
     * The search of that id.
     *
     * @throws ResponseStatusException 404 where there is none, or no longer
     */
    MendRun get(String id) {
        return jobs.find(id)
                .filter(j -> j.kind() == JobKind.MEND && j.territory().equals(store.territory()))
                .map(this::run)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There are no such mends."));
    }

    /** The last searches, the newest first; those of versions that had their time are left out. */
    List<MendRun> last() {
        return jobs.last(JobKind.MEND, store.territory(), LISTED).stream()
                .flatMap(this::known)
                .toList();
    }

    private Stream<MendRun> known(Job job) {
        try {
            return Stream.of(run(job));
        } catch (UnknownVersionException removed) {
            return Stream.of();
        }
    }

    private MendRun run(Job job) {
        var asked = JsonText.read(job.arguments(), MendArguments.class);
        var version = versions.get(asked.version());
        var problem = mended.of(version, asked.event());
        var told = job.progress() == null ? MendProgress.NONE : JsonText.read(job.progress(), MendProgress.class);
        var mends = told.found().stream()
                .map(f -> f.of(problem.problem()))
                .sorted(Mend.BEST_FIRST)
                .toList();
        return new MendRun(job.id(), version, asked.event(), problem, job.state(), mends, job.askedAt(), job.failure());
    }
}
