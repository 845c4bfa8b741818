package fr.allervers.web.batch;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.account.Asker;
import fr.allervers.web.job.Job;
import fr.allervers.web.job.JobKind;
import fr.allervers.web.job.Jobs;
import fr.allervers.web.store.JsonText;
import fr.allervers.web.store.Store;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks for drafts of the territory's quarters and stops them: one at a time for each quarter. */
@Component
final class DraftRuns {

    private final BatchSettings settings;
    private final Jobs jobs;
    private final Store store;

    DraftRuns(BatchSettings settings, Jobs jobs, Store store) {
        this.settings = settings;
        this.jobs = jobs;
        this.store = store;
    }

    /** Asks for a draft, or leaves the one going on as it is. */
    Job ask(Quarter quarter) {
        return jobs.ask(
                JobKind.BATCH,
                store.territory(),
                quarter.toString(),
                JsonText.of(DraftSearch.of(settings)),
                Asker.name());
    }

    /** Ends the one going on soon, without a draft. Does nothing where none goes on. */
    void stop(Quarter quarter) {
        last(quarter).ifPresent(job -> jobs.stop(job.id()));
    }

    /** The last job about a quarter, empty where there was none. */
    Optional<Job> last(Quarter quarter) {
        return jobs.last(JobKind.BATCH, store.territory(), quarter.toString());
    }
}
