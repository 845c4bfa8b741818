package fr.allervers.web.batch;

import fr.allervers.web.job.Job;
import fr.allervers.web.store.Store;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The drafts that are due of all territories. */
@Component
final class DueDrafts {

    private static final Logger LOG = LoggerFactory.getLogger(DueDrafts.class);

    private final Store store;
    private final DueDraft due;

    DueDrafts(Store store, DueDraft due) {
        this.store = store;
        this.due = due;
    }

    /** Asks for those that are not asked for yet. A territory that fails holds up no other; the log says what to do. */
    List<Job> ask() {
        return store
                .database()
                .sql("select id from territory where current_version > 0 order by id")
                .query(String.class)
                .list()
                .stream()
                .map(this::ask)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Job> ask(String territory) {
        try {
            return store.current().in(territory, due::ask);
        } catch (RuntimeException e) {
            LOG.warn(
                    "The draft that is due for territory '{}' cannot be asked for. Look at its tables at /t/{}/territoire; it is tried again in an hour.",
                    territory,
                    territory,
                    e);
            return Optional.empty();
        }
    }
}
