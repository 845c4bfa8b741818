package fr.allervers.web.job;

import fr.allervers.web.shape.RunState;
import fr.allervers.web.store.Moments;
import fr.allervers.web.store.Store;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;

/** The jobs that one process works on. */
final class JobRuns {

    private static final Logger LOG = LoggerFactory.getLogger(JobRuns.class);

    private final Jobs jobs;
    private final Store store;
    private final Map<JobKind, JobWork> works;
    private final List<JobEnd> ends;
    private final String node;
    private final Set<BegunJob> running = ConcurrentHashMap.newKeySet();
    private volatile boolean ending;

    JobRuns(Jobs jobs, Store store, Map<JobKind, JobWork> works, List<JobEnd> ends, String node) {
        this.jobs = jobs;
        this.store = store;
        this.works = works;
        this.ends = ends;
        this.node = node;
    }

    /** Does the job of a turn from where it stands; nothing where it is over or has another turn by now. What is told on the way, in mail too, is told in French. */
    void run(String turn) {
        LocaleContextHolder.setLocale(Locale.FRENCH);
        try {
            inFrench(turn);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private void inFrench(String turn) {
        begin(turn).ifPresent(job -> {
            var begun = new BegunJob(job, jobs, store, this::isMendGoing);
            running.add(begun);
            if (ending) {
                begun.handOn();
            }
            try {
                run(begun);
            } finally {
                running.remove(begun);
            }
        });
    }

    private boolean isMendGoing() {
        return running.stream().anyMatch(b -> b.job().kind() == JobKind.MEND);
    }

    private Optional<Job> begin(String turn) {
        return store.write(() -> {
            var asked = jobs.find(Turn.job(turn)).filter(job -> isIts(job, turn));
            if (asked.isEmpty()) {
                return Optional.empty();
            }
            var id = asked.get().id();
            int begun = store.database()
                    .sql("update job set state = 'RUNNING', node = ?, fence = fence + 1, goes_on_at = null,"
                            + " began_at = coalesce(began_at, ?)"
                            + " where id = ? and fence = ? and state in ('WAITING', 'RUNNING')")
                    .params(
                            node,
                            Moments.of(store.clock().instant()),
                            id,
                            asked.get().fence())
                    .update();
            return begun == 1 ? jobs.find(id) : Optional.empty();
        });
    }

    /** True where a job waits for that turn, or was begun at it by a process that has died. */
    private boolean isIts(Job job, String turn) {
        return job.state() == RunState.WAITING
                ? Turn.of(job).equals(turn)
                : job.state() == RunState.RUNNING && jobs.isNewest(turn);
    }

    private void run(BegunJob begun) {
        var job = begun.job();
        try {
            if (job.stopAsked()) {
                begun.stop();
            } else {
                var work = Objects.requireNonNull(works.get(job.kind()), () -> "No work is known for " + job.kind());
                store.current().in(job.territory(), () -> untilStopped(work, begun));
            }
            var goesOn = begun.goesOnAt();
            if (goesOn == null) {
                end(begun, begun.isStopAsked() ? RunState.STOPPED : RunState.DONE, null);
            } else if (!jobs.handOn(job, begun.progress(), goesOn)) {
                end(begun, RunState.STOPPED, null);
            }
        } catch (LostJobException lost) {
            LOG.warn(lost.getMessage());
        } catch (RuntimeException | Error e) { // nothing may leave a job that seems to go on for ever
            LOG.error("Job {} ({} of {}) failed", job.id(), job.kind(), job.subject(), e);
            fail(begun, Reason.of(e).kept());
        }
    }

    private static void untilStopped(JobWork work, BegunJob begun) {
        try {
            work.run(begun);
        } catch (CancellationException e) {
            if (!begun.isStopAsked()) {
                throw e;
            }
        }
    }

    private void fail(BegunJob begun, String why) {
        try {
            end(begun, RunState.FAILED, why);
        } catch (LostJobException lost) {
            LOG.warn(lost.getMessage());
        }
    }

    private void end(BegunJob begun, RunState how, @Nullable String why) {
        var progress = begun.progress();
        jobs.write(
                begun.job(),
                () -> store.database()
                        .sql("update job set state = :state, progress = :progress, failure = :failure, ended_at = :now,"
                                + " going = null where id = :id")
                        .param("state", how.name())
                        .param("progress", progress)
                        .param("failure", why)
                        .param("now", Moments.of(store.clock().instant()))
                        .param("id", begun.job().id())
                        .update());
        jobs.find(begun.job().id()).ifPresent(this::tell);
    }

    private void tell(Job over) {
        for (var end : ends) {
            try {
                store.current().in(over.territory(), () -> end.over(over));
            } catch (RuntimeException e) {
                LOG.warn("That job {} is over could not be told", over.id(), e);
            }
        }
    }

    /** Takes jobs up to do them, from now on. */
    void open() {
        ending = false;
    }

    /** Hands on those that run, and any that is still begun after this. */
    void handOn() {
        ending = true;
        each(BegunJob::handOn);
    }

    /** Looks at each that runs; one that cannot be looked at now is looked at the next time. */
    void each(Consumer<BegunJob> look) {
        for (var begun : running) {
            try {
                look.accept(begun);
            } catch (RuntimeException e) {
                LOG.warn("Job {} cannot be looked at", begun.job().id(), e);
            }
        }
    }
}
