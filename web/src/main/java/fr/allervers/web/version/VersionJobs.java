package fr.allervers.web.version;

import fr.allervers.web.account.Asker;
import fr.allervers.web.job.Job;
import fr.allervers.web.job.JobKind;
import fr.allervers.web.job.Jobs;
import fr.allervers.web.quarter.UnknownQuarterException;
import fr.allervers.web.store.JsonText;
import fr.allervers.web.store.Sha256;
import fr.allervers.web.store.Store;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * What people ask about versions of plans and wait for: given a version and what is asked of it, the job that finds the
 * answer. Who asks the same while it waits or runs gets the same job.
 */
@Component
public final class VersionJobs {

    private static final int HASH_DIGITS = 16;

    private final Store store;
    private final Jobs jobs;

    public VersionJobs(Store store, Jobs jobs) {
        this.store = store;
        this.jobs = jobs;
    }

    /**
     * Asks.
     *
     * @param version id
     * @param asked with the version in it; becomes the arguments of the job as JSON
     * @param most jobs of the kind that may wait or run in a territory
     * @throws ResponseStatusException 429 where so many do
     */
    public Job ask(JobKind kind, String version, Object asked, int most) {
        var arguments = JsonText.of(asked);
        var hash = Sha256.of(arguments.getBytes(StandardCharsets.UTF_8));
        var subject = version + "-" + hash.substring(0, HASH_DIGITS);
        var same = jobs.last(kind, store.territory(), subject);
        if (same.filter(j -> !j.state().isOver()).isPresent()) {
            return same.get();
        }
        if (jobs.going(kind, store.territory()) >= most) {
            throw new ResponseStatusException(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "%d of these wait or run already; stop one, or come back in a minute.".formatted(most));
        }
        return jobs.ask(kind, store.territory(), subject, arguments, Asker.name());
    }

    /**
     * The job of that id.
     *
     * @throws ResponseStatusException 404 where the territory has none of the kind, or no longer
     */
    public Job get(JobKind kind, String id) {
        return jobs.find(id)
                .filter(j -> j.kind() == kind && j.territory().equals(store.territory()))
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "There is nothing asked under '%s', or no longer.".formatted(id)));
    }

    /**
     * Those that are asked for of the last jobs of a kind, the newest first, as what a function makes of them; those of versions or problems that had their
     * time are left out.
     */
    public <T> List<T> last(JobKind kind, int count, Predicate<Job> isAsked, Function<Job, T> read) {
        return jobs.last(kind, store.territory(), count).stream()
                .filter(isAsked)
                .flatMap(job -> known(job, read))
                .toList();
    }

    private static <T> Stream<T> known(Job job, Function<Job, T> read) {
        try {
            return Stream.of(read.apply(job));
        } catch (UnknownVersionException | UnknownQuarterException removed) {
            return Stream.of();
        }
    }

    /** Ends a job soon; does nothing where it is over. */
    public void stop(Job job) {
        jobs.stop(job.id());
    }
}
