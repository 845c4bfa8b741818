package fr.allervers.web.batch;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.job.Job;
import fr.allervers.web.job.JobKind;
import fr.allervers.web.job.Jobs;
import fr.allervers.web.store.JsonText;
import fr.allervers.web.store.CurrentTerritory;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks for drafts of the territory's quarters and stops them: one at a time for each quarter. */
@Component
final class DraftRuns {

    private final BatchSettings settings;
    private final Jobs jobs;
    private final CurrentTerritory current;

    DraftRuns(BatchSettings settings, Jobs jobs, CurrentTerritory current) {
        this.settings = settings;
        this.jobs = jobs;
        this.current = current;
    }

    /**
     * Asks for a draft, or leaves the one going on as it is.
     *
     * @param startedBy who asks, null where it is not known
     */
    Job ask(Quarter quarter, @Nullable String startedBy) {
        return jobs.ask(
                JobKind.BATCH, current.id(), quarter.toString(), JsonText.of(DraftSearch.of(settings)), startedBy);
    }

    /** Ends the one going on soon, without a draft. Does nothing where none goes on. */
    void stop(Quarter quarter) {
        last(quarter).ifPresent(job -> jobs.stop(job.id()));
    }

    /** The last job about a quarter, empty where there was none. */
    Optional<Job> last(Quarter quarter) {
        return jobs.last(JobKind.BATCH, current.id(), quarter.toString());
    }
}
