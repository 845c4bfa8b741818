package fr.allervers.web.territory.table;

import fr.allervers.web.account.Asker;
import fr.allervers.web.job.Job;
import fr.allervers.web.job.JobKind;
import fr.allervers.web.job.Jobs;
import fr.allervers.web.shape.RunState;
import fr.allervers.web.store.Document;
import fr.allervers.web.store.JsonText;
import fr.allervers.web.store.Store;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks for the taking of territories that are sent: each a job that any process may do, as the zip file is kept. */
@Component
final class ImportRuns {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final Store store;
    private final Jobs jobs;

    ImportRuns(Store store, Jobs jobs) {
        this.store = store;
        this.jobs = jobs;
    }

    /**
     * Keeps a zip file and asks for the taking of what is in it; the same that waits or is taken already goes on.
     *
     * @param author who sends it, null where nobody said
     * @param words what they say of it, null for nothing
     */
    Job ask(byte[] zip, @Nullable String author, @Nullable String words) {
        var document = store.documents().keep(Document.Kind.SOURCE, zip);
        var arguments = JsonText.of(new ImportArguments(document, author, words));
        return jobs.ask(JobKind.IMPORT, store.territory(), document, arguments, Asker.name());
    }

    /** The job as it is once it is over, or after so long. */
    Job await(Job job, Duration most) {
        long end = System.nanoTime() + most.toNanos();
        var now = job;
        while (!now.state().isOver() && System.nanoTime() < end) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            now = jobs.find(job.id()).orElse(now);
        }
        return now;
    }

    /** One of the present territory, empty where it has none of that id. */
    Optional<Job> find(String id) {
        return jobs.find(id)
                .filter(j -> j.kind() == JobKind.IMPORT && j.territory().equals(store.territory()));
    }

    /** As what it was taken, null where it was not. */
    static TerritoryImport.@Nullable Taken taken(Job job) {
        return job.state() != RunState.DONE || job.progress() == null
                ? null
                : JsonText.read(job.progress(), ImportProgress.class).taken();
    }
}
