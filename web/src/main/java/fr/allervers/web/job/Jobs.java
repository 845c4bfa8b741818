package fr.allervers.web.job;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import fr.allervers.web.store.Moments;
import fr.allervers.web.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/** The jobs of all territories. One goes on at a time for each territory, kind and subject. */
@Component
public final class Jobs {

    private static final int ID_DIGITS = 12;

    private static final String GOING = " state in ('WAITING', 'RUNNING')";

    private final Store store;
    private final SchedulerClient turns;
    private final JobAskers askers;

    public Jobs(Store store, DataSource source) {
        this.store = store;
        this.askers = new JobAskers(store);
        this.turns = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(source), List.of())
                .enablePriority()
                .build();
    }

    /**
     * Asks for a job, or gives the one of the same territory, kind and subject that waits or runs.
     *
     * @param arguments JSON, as the kind has it
     * @param startedBy who asks, null where it is not known
     */
    public Job ask(JobKind kind, String territory, String subject, String arguments, @Nullable String startedBy) {
        var job = asked(kind, territory, subject, arguments, startedBy);
        askers.remember(job.id());
        return job;
    }

    private Job asked(JobKind kind, String territory, String subject, String arguments, @Nullable String startedBy) {
        var going = going(kind, territory, subject);
        if (going.isPresent()) {
            return going.get();
        }
        var id = UUID.randomUUID().toString().replace("-", "").substring(0, ID_DIGITS);
        try {
            return store.write(() -> {
                int priority = kind.priority(before(territory));
                var job = Job.waiting(
                        id,
                        territory,
                        kind,
                        subject,
                        arguments,
                        priority,
                        startedBy,
                        store.clock().instant());
                JobRow.insert(job, store.database());
                schedule(job, job.askedAt());
                return job;
            });
        } catch (DuplicateKeyException askedByTwo) {
            return going(kind, territory, subject).orElseThrow(() -> askedByTwo);
        }
    }

    private void schedule(Job job, Instant at) {
        var turn = new TaskInstance.Builder<Void>(Turn.task(job), Turn.of(job))
                .priority(job.priority())
                .build();
        turns.scheduleIfNotExists(turn, at);
    }

    /** Gives its turn to every job that waits and has none: earlier versions of the program lost turns after 14 days. */
    void giveLostTurns() {
        var lost = store.database()
                .sql("select * from job where state = 'WAITING' and not exists (select 1 from scheduled_tasks"
                        + " where task_instance = concat(job.id, ?, job.fence))")
                .param(Turn.BETWEEN)
                .query(JobRow::read)
                .list();
        if (!lost.isEmpty()) {
            var now = store.clock().instant();
            store.write(() -> lost.forEach(job -> schedule(job, Objects.requireNonNullElse(job.goesOnAt(), now))));
        }
    }

    /** How many jobs of a kind wait or run for a territory. */
    public int going(JobKind kind, String territory) {
        return store.database()
                .sql("select count(*) from job where territory = ? and kind = ? and" + GOING)
                .params(territory, kind.name())
                .query(Integer.class)
                .single();
    }

    /** How many jobs of a territory run or wait for their turn. */
    private int before(String territory) {
        return store.database()
                .sql("select count(*) from job where territory = ? and (goes_on_at is null or goes_on_at <= ?) and"
                        + GOING)
                .params(territory, Moments.of(store.clock().instant()))
                .query(Integer.class)
                .single();
    }

    private Optional<Job> going(JobKind kind, String territory, String subject) {
        return store.database()
                .sql("select * from job where going = ?")
                .param(Job.going(territory, kind, subject))
                .query(JobRow::read)
                .optional();
    }

    /** The job of that id, empty where there is none. */
    public Optional<Job> find(String id) {
        return store.database()
                .sql("select * from job where id = ?")
                .param(id)
                .query(JobRow::read)
                .optional();
    }

    /** The last job about a subject, empty where there was none. */
    public Optional<Job> last(JobKind kind, String territory, String subject) {
        return store.database()
                .sql("select * from job where territory = ? and kind = ? and subject = ?"
                        + " order by asked_at desc, fence desc limit 1")
                .params(territory, kind.name(), subject)
                .query(JobRow::read)
                .optional();
    }

    /** The last jobs of a kind, newest first, that many at most. */
    public List<Job> last(JobKind kind, String territory, int most) {
        return store.database()
                .sql("select * from job where territory = ? and kind = ? order by asked_at desc, id limit ?")
                .params(territory, kind.name(), most)
                .query(JobRow::read)
                .list();
    }

    /** The jobs of a territory, newest first. */
    public List<Job> of(String territory) {
        return store.database()
                .sql("select * from job where territory = ? order by asked_at desc, id")
                .param(territory)
                .query(JobRow::read)
                .list();
    }

    /** Ends a job: one that waits at once, one that runs soon, in whichever process. Does nothing where it is over. */
    public void stop(String id) {
        store.write(() -> {
            int stopped = store.database()
                    .sql(
                            "update job set state = 'STOPPED', stop_asked = true, going = null, goes_on_at = null, ended_at = ?"
                                    + " where id = ? and state = 'WAITING'")
                    .params(Moments.of(store.clock().instant()), id)
                    .update();
            if (stopped == 1) {
                store.database()
                        .sql("delete from scheduled_tasks where task_instance = ? and not picked")
                        .param(Turn.of(find(id).orElseThrow()))
                        .update();
            }
            store.database()
                    .sql("update job set stop_asked = true where id = ? and state = 'RUNNING'")
                    .param(id)
                    .update();
        });
    }

    /**
     * Asks anew for a job that failed or was stopped, which goes on from its progress. Does nothing in any other state.
     *
     * @throws DuplicateKeyException where another job about the same subject waits or runs
     */
    public void retry(String id) {
        store.write(() -> {
            int asked = store.database()
                    .sql("update job set state = 'WAITING', stop_asked = false, failure = null, fence = fence + 1,"
                            + " asked_at = ?, began_at = null, ended_at = null, going = territory || ' ' || kind || ' ' || subject"
                            + " where id = ? and state in ('FAILED', 'STOPPED')")
                    .params(Moments.of(store.clock().instant()), id)
                    .update();
            if (asked == 1) {
                var job = find(id).orElseThrow();
                schedule(job, job.askedAt());
                askers.remember(id);
            }
        });
    }

    /**
     * Gives back a job that this process does not go on with now: another one, or its next start, does.
     *
     * @param job as it was begun
     * @param progress that it has come to, from which it goes on
     * @param at before which nobody goes on with it
     * @return false where somebody wants it to end, and nothing was done
     * @throws LostJobException where it was begun anew since, or is over
     */
    boolean handOn(Job job, @Nullable String progress, Instant at) {
        return write(job, () -> {
            int given = store.database()
                    .sql("update job set state = 'WAITING', progress = :progress, fence = fence + 1, node = null,"
                            + " goes_on_at = :at"
                            + " where id = :id and not stop_asked")
                    .param("progress", progress)
                    .param("at", Moments.of(at))
                    .param("id", job.id())
                    .update();
            if (given == 1) {
                schedule(find(job.id()).orElseThrow(), at);
            }
            return given == 1;
        });
    }

    /** True where nobody gave the job of a turn another one since. */
    boolean isNewest(String turn) {
        return store
                .database()
                .sql("select task_instance from scheduled_tasks where task_instance like ?")
                .param(Turn.job(turn) + Turn.BETWEEN + "%")
                .query(String.class)
                .list()
                .stream()
                .allMatch(other -> Turn.fence(other) <= Turn.fence(turn));
    }

    /**
     * Does work in one transaction, only while the job is held by who holds this record of it.
     *
     * @param job as it was begun
     * @throws LostJobException where it was begun anew since, or is over: nothing is written
     */
    public <T> T write(Job job, Supplier<T> work) {
        return store.write(() -> {
            var held = store.database()
                    .sql("select id from job where id = ? and fence = ? and state = 'RUNNING' for update")
                    .params(job.id(), job.fence())
                    .query(String.class)
                    .optional();
            if (held.isEmpty()) {
                throw new LostJobException(job);
            }
            return work.get();
        });
    }
}
