package fr.allervers.web.batch;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.job.Job;
import fr.allervers.web.job.JobKind;
import fr.allervers.web.job.JobScheduler;
import fr.allervers.web.job.JobSettings;
import fr.allervers.web.job.Jobs;
import fr.allervers.web.shape.RunState;
import fr.allervers.web.store.JsonText;
import fr.allervers.web.store.OnBothDatabases;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnBothDatabases
class BatchWorkTest {

    private static final Duration OFTEN = Duration.ofMillis(100);
    private static final int SECONDS = 60;
    private static final Quarter QUARTER = new Quarter(2027, 1);
    private static final DraftSearch SEARCH = new DraftSearch(6_000, 1);

    @TempDir
    private Path folder;

    @Parameter
    private TestDatabase kind;

    private DataSource source;
    private Connection heldOpen;
    private Store store;
    private BatchOfTest web;
    private Jobs jobs;
    private final List<JobScheduler> schedulers = new ArrayList<>();

    @BeforeEach
    void open() throws SQLException {
        source = kind.source(folder);
        heldOpen = source.getConnection(); // H2 that is opened by two at once knows no PostgreSQL mode for a moment
        var fixed = kind.store(source);
        store = new Store(
                fixed.database(), fixed.transactions(), fixed.documents(), Clock.systemUTC(), fixed.current());
        web = BatchOfTest.of(store);
        jobs = new Jobs(store, source);
    }

    @AfterEach
    void close() throws SQLException {
        schedulers.forEach(JobScheduler::stop);
        heldOpen.close();
    }

    private JobScheduler scheduler() {
        var settings = new JobSettings(1, 0, OFTEN, Duration.ofHours(1));
        var scheduler = new JobScheduler(settings, source, store, jobs, List.of(new BatchWork(web.batch())));
        schedulers.add(scheduler);
        scheduler.start();
        return scheduler;
    }

    private Job ask(String quarter) {
        return jobs.ask(JobKind.BATCH, "forbach", quarter, JsonText.of(SEARCH), null);
    }

    private Job until(Job job, Predicate<Job> happened) {
        var end = Instant.now().plusSeconds(SECONDS);
        var now = jobs.find(job.id()).orElseThrow();
        while (!happened.test(now)) {
            assertThat(Instant.now()).as("%s", now).isBefore(end);
            LockSupport.parkNanos(OFTEN.toNanos());
            now = jobs.find(job.id()).orElseThrow();
        }
        return now;
    }

    private static BatchProgress progress(Job job) {
        return JsonText.read(String.valueOf(job.progress()), BatchProgress.class);
    }

    private List<String> plans() {
        return store.database()
                .sql("select document from plan_version")
                .query(String.class)
                .list();
    }

    @Test
    void oneThatWasInterruptedIsDoneAgainAndGivesTheSameBytes() {
        var job = ask("2027-Q1");
        var first = scheduler();
        until(job, j -> j.state() == RunState.RUNNING);
        first.stop();
        assertThat(until(job, j -> j.state() != RunState.RUNNING).state()).isNotEqualTo(RunState.DONE);
        assertThat(plans()).isEmpty();

        jobs.retry(job.id()); // nothing where it waits for another process already
        scheduler();
        var done = until(job, j -> j.state().isOver());

        assertThat(done.state()).isEqualTo(RunState.DONE);
        assertThat(progress(done).draft()).isEqualTo(1);
        assertThat(progress(done).known()).isFalse();
        var undisturbed = web.batch().prepare(QUARTER, SEARCH);
        assertThat(web.versions()
                        .get(web.batch().newest(QUARTER).orElseThrow().version())
                        .plan())
                .isEqualTo(undisturbed.solver().run(heard -> {}));
    }

    @Test
    void askedTwiceItMakesOneDraft() {
        scheduler();
        until(ask("2027-Q1"), j -> j.state() == RunState.DONE);
        var again = until(ask("2027-Q1"), j -> j.state() == RunState.DONE);

        assertThat(progress(again).known()).isTrue();
        assertThat(plans()).hasSize(1);
    }

    @Test
    void oneThatFailsKeepsNothingAndHoldsUpNoOther() {
        var lost = ask("2019-Q1");
        var other = ask("2027-Q1");
        store.write(() -> store.database()
                .sql("update job set arguments = '{\"tries\":1,\"seed\":\"x\"}' where id = ?")
                .param(lost.id())
                .update());
        scheduler();

        var done = until(other, j -> j.state().isOver());
        assertThat(done.state()).as("%s", done).isEqualTo(RunState.DONE);
        assertThat(until(lost, j -> j.state().isOver()).state()).isEqualTo(RunState.FAILED);
        assertThat(plans()).hasSize(1);
    }
}
