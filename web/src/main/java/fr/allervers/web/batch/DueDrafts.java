package fr.allervers.web.batch;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.job.Job;
import fr.allervers.web.store.Store;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
        var today = LocalDate.now(store.clock().withZone(ZoneOffset.UTC));
        return without(Quarter.of(today).next()).stream()
                .map(this::ask)
                .flatMap(Optional::stream)
                .toList();
    }

    private List<String> without(Quarter quarter) {
        return store.database()
                .sql("""
                select id from territory t where current_version > 0 and not exists
                    (select 1 from quarter_draft d where d.territory = t.id and d.quarter = ?) order by id""")
                .param(quarter.toString())
                .query(String.class)
                .list();
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
