package fr.allervers.web.job;

import fr.allervers.web.store.JsonText;
import fr.allervers.web.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A job in the hands of this process. */
public final class BegunJob {

    private final Job job;
    private final Jobs jobs;
    private final Store store;
    private final BooleanSupplier mendGoing;
    private volatile boolean stopAsked;
    private volatile @Nullable Instant goesOnAt;
    private volatile @Nullable Supplier<?> progress;
    private volatile @Nullable Runnable onStop;
    private @Nullable String told;

    /** @param mendGoing whether this process searches for mends now */
    BegunJob(Job job, Jobs jobs, Store store, BooleanSupplier mendGoing) {
        this.job = job;
        this.jobs = jobs;
        this.store = store;
        this.mendGoing = mendGoing;
        this.told = job.progress();
    }

    /** True while this process searches for mends, for which somebody waits: a long search rests meanwhile. */
    public boolean givesWay() {
        return mendGoing.getAsBoolean();
    }

    /** The job as it was begun. */
    public Job job() {
        return job;
    }

    /**
     * Sets where its progress is read from, once a second and at its end.
     *
     * @param now gives what JSON is made of; called from other threads
     */
    public void progress(Supplier<?> now) {
        progress = now;
    }

    /** True where it shall end, as was asked for at whichever process less than a second ago or earlier. */
    public boolean isStopAsked() {
        return stopAsked;
    }

    /**
     * Goes on, or ends the work in the middle of it.
     *
     * @throws CancellationException where the job shall end; whoever works lets it pass
     */
    public void goOn() {
        if (stopAsked) {
            throw new CancellationException();
        }
    }

    /** Sets what is done, once and in another thread or at once, when it shall end. */
    public void onStop(Runnable stop) {
        boolean late;
        synchronized (this) {
            onStop = stop;
            late = stopAsked;
        }
        if (late) {
            stop.run();
        }
    }

    /**
     * Does work in one transaction together with the progress that it has come to.
     *
     * @throws LostJobException where another process holds the job: nothing is written
     */
    public <T> T write(Supplier<T> work) {
        return store.current()
                .in(
                        job.territory(),
                        () -> jobs.write(job, () -> {
                            var done = work.get();
                            update(progress());
                            return done;
                        }));
    }

    /**
     * Does work in one transaction together with the progress that it has come to.
     *
     * @throws LostJobException where another process holds the job: nothing is written
     */
    public void write(Runnable work) {
        write(() -> {
            work.run();
            return true;
        });
    }

    /** The progress that it has come to, JSON; null where it told none. */
    @Nullable
    String progress() {
        var now = progress;
        return now == null
                ? told
                : store.current().in(job.territory(), () -> JsonText.of(Objects.requireNonNull(now.get())));
    }

    private void update(@Nullable String json) {
        store.database()
                .sql("update job set progress = :json where id = :id and fence = :fence and state = 'RUNNING'")
                .param("json", json)
                .param("id", job.id())
                .param("fence", job.fence())
                .update();
    }

    /** Writes its progress where it has come further. */
    void tell() {
        var json = progress();
        synchronized (this) {
            if (Objects.equals(json, told)) {
                return;
            }
            told = json;
        }
        store.write(() -> update(json));
    }

    /** Looks whether it shall end: a job that is held elsewhere by now shall too. */
    void look() {
        int mine = store.database()
                .sql("select count(*) from job where id = ? and fence = ? and state = 'RUNNING' and not stop_asked")
                .params(job.id(), job.fence())
                .query(Integer.class)
                .single();
        if (mine == 0) {
            stop();
        }
    }

    /** Ends it soon here, so that another process, or the next start of this one, goes on with it. */
    void handOn() {
        goOnAt(store.clock().instant());
        stop();
    }

    /**
     * Lets it wait once its work returns, and go on from its progress after a while, in whichever process: meanwhile it takes
     * nobody's place.
     */
    public void goOnAfter(Duration pause) {
        goOnAt(store.clock().instant().plus(pause));
    }

    private synchronized void goOnAt(Instant at) {
        if (goesOnAt == null || at.isAfter(goesOnAt)) {
            goesOnAt = at;
        }
    }

    /** From when on another process, or this one, goes on with it; null where it is over when its work returns. */
    @Nullable
    Instant goesOnAt() {
        return goesOnAt;
    }

    /** Ends it soon. */
    void stop() {
        Runnable stop;
        synchronized (this) {
            if (stopAsked) {
                return;
            }
            stopAsked = true;
            stop = onStop;
        }
        if (stop != null) {
            stop.run();
        }
    }
}
