package fr.allervers.web.job;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.web.store.Store;
import fr.allervers.web.store.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import javax.sql.DataSource;

/** A store with jobs, by the present clock, and processes that do them one at a time; all end when it is closed. */
public final class ProcessesOfTest implements AutoCloseable {

    private static final Duration OFTEN = Duration.ofMillis(100);
    private static final int SECONDS = 60;

    private final DataSource source;
    private final Connection heldOpen;
    private final Store store;
    private final Jobs jobs;
    private final List<JobScheduler> schedulers = new ArrayList<>();

    public ProcessesOfTest(TestDatabase kind, Path folder) throws SQLException {
        source = kind.source(folder);
        heldOpen = source.getConnection(); // H2 that is opened by two at once knows no PostgreSQL mode for a moment
        var fixed = kind.store(source);
        store = new Store(
                fixed.database(), fixed.transactions(), fixed.documents(), Clock.systemUTC(), fixed.current());
        jobs = new Jobs(store, source);
    }

    public Store store() {
        return store;
    }

    public Jobs jobs() {
        return jobs;
    }

    /** Starts a process that does one kind of job and tells of ends. */
    public JobScheduler start(JobWork work, JobEnd... ends) {
        var settings = new JobSettings(1, 0, OFTEN, Duration.ofHours(1));
        var scheduler = new JobScheduler(settings, source, store, jobs, List.of(work), List.of(ends));
        schedulers.add(scheduler);
        scheduler.start();
        return scheduler;
    }

    /** Waits until something has happened to a job; gives it as it is then. */
    public Job until(Job job, Predicate<Job> happened) {
        var end = Instant.now().plusSeconds(SECONDS);
        var now = jobs.find(job.id()).orElseThrow();
        while (!happened.test(now)) {
            assertThat(Instant.now()).as("%s", now).isBefore(end);
            LockSupport.parkNanos(OFTEN.toNanos());
            now = jobs.find(job.id()).orElseThrow();
        }
        return now;
    }

    @Override
    public void close() throws SQLException {
        schedulers.forEach(JobScheduler::stop);
        heldOpen.close();
    }
}
