package fr.allervers.web.job;

import fr.allervers.web.account.Asker;
import fr.allervers.web.store.Moments;
import fr.allervers.web.store.Outage;
import fr.allervers.web.store.Store;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Who asked for which job and was not told of its end yet, or did not close what tells of it: of who is signed in by their
 * account, in the store, so that every device tells; of others by their browser alone ({@link AskedJobs}).
 */
@Component
final class JobAskers {

    private static final Logger LOG = LoggerFactory.getLogger(JobAskers.class);

    private static final int MOST = 20;
    private static final Duration KEPT = Duration.ofDays(30);

    private final Store store;

    JobAskers(Store store) {
        this.store = store;
    }

    /** Who is signed in where a request is being answered; empty where nobody is, or the program itself asks. */
    private static Optional<String> account() {
        return Optional.ofNullable(Asker.name()).filter(name -> !name.equals(Asker.PROGRAM));
    }

    /** Ids of the jobs of the territory that are over and that the one who is answered is to be told of; and, without an account, of those that still go on. */
    List<String> all() {
        return account().map(this::ended).orElseGet(AskedJobs::all);
    }

    private List<String> ended(String asker) {
        return store.database()
                .sql("select job.id from job join job_asker on job_asker.job = job.id where asker = ? and territory = ?"
                        + " and ended_at >= ? order by ended_at desc limit " + MOST)
                .params(
                        asker,
                        store.territory(),
                        Moments.of(store.clock().instant().minus(KEPT)))
                .query(String.class)
                .list();
    }

    /** True where a page told them of the end of a job before. */
    boolean isTold(String id) {
        return account().map(asker -> isTold(id, asker)).orElseGet(() -> AskedJobs.isTold(id));
    }

    private boolean isTold(String id, String asker) {
        return store.database()
                .sql("select told from job_asker where job = ? and asker = ?")
                .params(id, asker)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Who is answered asked for a job. */
    void remember(String id) {
        account().ifPresentOrElse(asker -> remember(id, asker), () -> AskedJobs.remember(id));
    }

    private void remember(String id, String asker) {
        store.write(() -> {
            store.database()
                    .sql("insert into job_asker (job, asker, told) values (?, ?, false) on conflict do nothing")
                    .params(id, asker)
                    .update();
            store.database()
                    .sql("update job_asker set told = false where job = ? and asker = ?")
                    .params(id, asker)
                    .update();
        });
    }

    /** The page that is being answered tells of the end of a job. */
    void tell(String id) {
        account()
                .ifPresentOrElse(
                        asker -> change("update job_asker set told = true where job = ? and asker = ?", id, asker),
                        () -> AskedJobs.tell(id));
    }

    /** Nothing more is told them of a job. */
    void forget(String id) {
        account()
                .ifPresentOrElse(
                        asker -> change("delete from job_asker where job = ? and asker = ?", id, asker),
                        () -> AskedJobs.forget(id));
    }

    /** A page is read on where nothing can be written: it tells once more. */
    private void change(String sql, String id, String asker) {
        try {
            store.write(() -> store.database().sql(sql).params(id, asker).update());
        } catch (RuntimeException e) {
            if (Outage.of(e).isEmpty()) {
                throw e;
            }
            LOG.warn("That somebody was told of the job {} was not kept: {}", id, e.getMessage());
        }
    }
}
