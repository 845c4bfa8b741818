package fr.allervers.web.solving;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.Problem;
import fr.allervers.web.job.Job;
import fr.allervers.web.job.JobScheduler;
import fr.allervers.web.job.JobSettings;
import fr.allervers.web.job.Jobs;
import fr.allervers.web.quarter.QuartersOfTest;
import fr.allervers.web.shape.RunState;
import fr.allervers.web.store.Moments;
import fr.allervers.web.store.OnBothDatabases;
import fr.allervers.web.store.Store;
import fr.allervers.web.store.TestDatabase;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import fr.allervers.web.version.VersionReason;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnBothDatabases
class SolveJobTest {

    private static final Duration LIMIT = Duration.ofSeconds(4);
    private static final Duration OFTEN = Duration.ofMillis(100);
    private static final Duration HARDLY_EVER = Duration.ofHours(1);
    /** A process that says so rarely that it lives is never taken for dead here, unless its last word is set back. */
    private static final Duration LONG_DEAD = HARDLY_EVER.multipliedBy(100);

    private static final int SECONDS = 120;

    @TempDir
    private Path folder;

    @Parameter
    private TestDatabase kind;

    private DataSource source;
    private Store store;
    private final List<JobScheduler> schedulers = new ArrayList<>();

    @BeforeEach
    void open() {
        source = kind.source(folder);
        var fixed = kind.store(source);
        store = new Store(
                fixed.database(), fixed.transactions(), fixed.documents(), Clock.systemUTC(), fixed.current());
    }

    @AfterEach
    void close() {
        schedulers.forEach(JobScheduler::stop);
    }

    /** What one process has, of its own, on the same database as the others. */
    private record Node(Problem problem, PlanVersions versions, SolveRuns runs, JobScheduler scheduler) {

        RunShape report() {
            return Objects.requireNonNull(runs.report(problem.id()));
        }
    }

    private Node node() {
        var quarters = QuartersOfTest.of(store, "forbach");
        var versions = new PlanVersions(store, quarters);
        var bounds = new Bounds(store, quarters);
        var jobs = new Jobs(store, source);
        var scheduler = new JobScheduler(
                new JobSettings(1, 0, OFTEN, HARDLY_EVER),
                source,
                store,
                jobs,
                List.of(new SolveWork(quarters, versions, bounds)));
        schedulers.add(scheduler);
        return new Node(
                quarters.problem(new Quarter(2027, 1)).problem(),
                versions,
                new SolveRuns(new SolvingSettings(LIMIT, false, LIMIT, 1), store, jobs, quarters, versions, bounds),
                scheduler);
    }

    private static void until(BooleanSupplier happened) {
        var end = Instant.now().plusSeconds(SECONDS);
        while (!happened.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            LockSupport.parkNanos(OFTEN.toNanos());
        }
    }

    @Test
    void anotherNodeGoesOnWhereADeadOneLeftForTheTimeThatIsLeft() {
        var first = node();
        var second = node();
        assertThat(first.runs().start(first.problem(), null).state()).isEqualTo(RunState.WAITING);
        first.scheduler().start();
        until(() -> first.report().version() != null);
        var left = first.report();
        store.write(() -> store.database()
                .sql("update scheduled_tasks set last_heartbeat = ?")
                .param(Moments.of(Instant.now().minus(LONG_DEAD)))
                .update());

        second.scheduler().start();
        until(() -> second.report().state().isOver());

        var run = second.report();
        assertThat(run.state()).isEqualTo(RunState.DONE);
        assertThat(run.elapsed()).isGreaterThanOrEqualTo(LIMIT);
        var lines = second.versions().of(second.problem().id());
        assertThat(lines).extracting(PlanVersion.Line::id).contains(left.version());
        for (int i = 0; i < lines.size(); i++) {
            assertThat(lines.get(i).origin().parent())
                    .isEqualTo(i == 0 ? null : lines.get(i - 1).id());
            assertThat(lines.get(i).origin().author()).isEqualTo(Job.PROGRAM);
            assertThat(lines.get(i).origin().reason() == VersionReason.FIRST).isEqualTo(i == 0);
        }
        assertThat(lines.stream().filter(l -> l.origin().reason() == VersionReason.CONTINUED))
                .hasSizeLessThan(2);
        assertThat(run.version()).isEqualTo(lines.get(lines.size() - 1).id());
        assertThat(run.history()).isSortedAccordingTo(java.util.Comparator.comparing(HistoryPoint::millis));
        assertThat(first.report()).isEqualTo(run);
    }

    @Test
    void aNodeThatStopsKeepsTheBestPlanAndHandsItsJobOn() {
        var node = node();
        node.runs().start(node.problem(), null);
        node.scheduler().start();
        until(() -> node.report().version() != null);

        node.scheduler().stop();

        assertThat(node.report().state()).isEqualTo(RunState.WAITING);
        assertThat(node.report().version())
                .isEqualTo(Objects.requireNonNull(
                                node.versions().latest(node.problem().id()))
                        .id());
    }
}
