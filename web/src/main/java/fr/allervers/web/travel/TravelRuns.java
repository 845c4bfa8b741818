package fr.allervers.web.travel;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.account.Asker;
import fr.allervers.web.job.Job;
import fr.allervers.web.job.JobKind;
import fr.allervers.web.job.Jobs;
import fr.allervers.web.store.JsonText;
import fr.allervers.web.store.SentFile;
import fr.allervers.web.store.Sha256;
import fr.allervers.web.store.Store;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Asks for travel tables of files that are sent: each a job that any process may do, as the file is kept. */
@Component
final class TravelRuns {

    private static final int LISTED = 10;
    private static final int WAITING = 10;
    private static final int HASH_DIGITS = 16;

    /** Trips that are named and kept at most: each takes about 100 bytes. */
    private static final long MOST_TRIPS = 1_000_000;

    private final Store store;
    private final Jobs jobs;
    private final Sources sources;
    private final KeptTables kept;
    private final TravelMaking making;

    TravelRuns(Store store, Jobs jobs, TravelMaking making) {
        this.store = store;
        this.jobs = jobs;
        this.sources = new Sources(store);
        this.kept = new KeptTables(store);
        this.making = making;
    }

    /** What is asked of a file that is sent; see {@link TravelAsked}. */
    record Wish(
            SourceKind kind,
            Quarter quarter,
            @Nullable Boolean schoolBuses,
            @Nullable String tripsLanguage,
            boolean take) {

        TravelAsked of(String source) {
            return new TravelAsked(kind, quarter.toString(), source, schoolBuses, tripsLanguage, take);
        }
    }

    /**
     * Receives a file and asks for tables of it; the same that wait or are made already go on.
     *
     * @throws ResponseStatusException 413 where it is too large, 429 where too many wait, 400 where too many trips are to be
     *     named
     */
    TravelRun begin(Wish wish, InputStream body) throws IOException {
        if (jobs.going(JobKind.TRAVEL, store.territory()) >= WAITING) {
            throw new ResponseStatusException(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "%d files wait or are worked on already; stop one, or come back in a minute.".formatted(WAITING));
        }
        requireFewTrips(wish);
        try (var file = SentFile.of(body, wish.kind().most())) {
            return run(ask(wish.of(sources.keep(wish.kind(), file.path()))));
        }
    }

    private void requireFewTrips(Wish wish) {
        long most = wish.tripsLanguage() == null ? 0 : making.trips(wish.of(""));
        if (most > MOST_TRIPS) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST,
                    "There may be %d trips, more than the %d that are named here; the command buses --trips names all."
                            .formatted(most, MOST_TRIPS));
        }
    }

    private Job ask(TravelAsked asked) {
        var arguments = JsonText.of(asked);
        var hash = Sha256.of(arguments.getBytes(StandardCharsets.UTF_8)).substring(0, HASH_DIGITS);
        return jobs.ask(JobKind.TRAVEL, store.territory(), asked.file() + "-" + hash, arguments, Asker.name());
    }

    /**
     * The run of that id.
     *
     * @throws ResponseStatusException 404 where the territory has none, or no longer
     */
    TravelRun get(String id) {
        return jobs.find(id)
                .filter(j -> j.kind() == JobKind.TRAVEL && j.territory().equals(store.territory()))
                .map(this::run)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "There is no making of travel tables '%s', or no longer.".formatted(id)));
    }

    /** The last {@value #LISTED}, newest first. */
    List<TravelRun> last() {
        return jobs.last(JobKind.TRAVEL, store.territory(), LISTED).stream()
                .map(this::run)
                .toList();
    }

    private TravelRun run(Job job) {
        var asked = JsonText.read(job.arguments(), TravelAsked.class);
        var progress =
                job.progress() == null ? TravelProgress.BEGUN : JsonText.read(job.progress(), TravelProgress.class);
        var made =
                progress.inputs() == null ? null : kept.find(progress.inputs()).orElse(null);
        return new TravelRun(job, asked, progress, made, made == null ? null : kept.tables(made));
    }

    /** The trips of a run by name; null where nobody asked for them. */
    byte @Nullable [] trips(TravelRun run) {
        return run.made() == null || run.asked().tripsLanguage() == null ? null : kept.trips(run.made());
    }

    /** Ends a run soon, without tables; does nothing where it is over. */
    void stop(TravelRun run) {
        jobs.stop(run.job().id());
    }
}
