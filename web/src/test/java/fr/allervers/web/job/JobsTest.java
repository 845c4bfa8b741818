package fr.allervers.web.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.allervers.web.shape.RunState;
import fr.allervers.web.store.Moments;
import fr.allervers.web.store.OnBothDatabases;
import fr.allervers.web.store.Store;
import fr.allervers.web.store.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnBothDatabases
class JobsTest {

    private static final Duration HARDLY_EVER = Duration.ofHours(1);
    private static final Duration OFTEN = Duration.ofMillis(100);
    /** A process that says so rarely that it lives is never taken for dead here, unless its last word is set back. */
    private static final Duration LONG_DEAD = HARDLY_EVER.multipliedBy(100);

    private static final int SECONDS = 60;

    @TempDir
    private Path folder;

    @Parameter
    private TestDatabase kind;

    private DataSource source;
    private Store store;
    private Jobs jobs;
    private final BlockingQueue<BegunJob> begun = new LinkedBlockingQueue<>();
    private final List<JobScheduler> nodes = new ArrayList<>();

    @BeforeEach
    void open() {
        source = kind.source(folder);
        var fixed = kind.store(source);
        store = new Store(
                fixed.database(), fixed.transactions(), fixed.documents(), Clock.systemUTC(), fixed.current());
        jobs = new Jobs(store, source);
    }

    @AfterEach
    void close() {
        nodes.forEach(JobScheduler::stop);
    }

    /** One more process on the same database. */
    private JobScheduler node(Consumer<BegunJob> work) {
        return node(0, work);
    }

    private JobScheduler node(int urgent, Consumer<BegunJob> work) {
        var works = Arrays.stream(JobKind.values()).map(k -> work(k, work)).toList();
        var node = new JobScheduler(
                new JobSettings(1, urgent, OFTEN, HARDLY_EVER), source, store, new Jobs(store, source), works);
        nodes.add(node);
        node.start();
        return node;
    }

    private JobWork work(JobKind kind, Consumer<BegunJob> work) {
        return new JobWork() {
            @Override
            public JobKind kind() {
                return kind;
            }

            @Override
            public void run(BegunJob job) {
                begun.add(job);
                work.accept(job);
            }
        };
    }

    private static void untilStopped(BegunJob job) {
        var stop = new CountDownLatch(1);
        job.onStop(stop::countDown);
        await(stop);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private BegunJob next() throws InterruptedException {
        var next = begun.poll(SECONDS, TimeUnit.SECONDS);
        assertThat(next).as("a job that is begun").isNotNull();
        return next;
    }

    @Test
    void aJobThatWaitsForMonthsKeepsItsTurnBesideTheSchedulerOfUrgentOnes() throws InterruptedException {
        var months = new AtomicInteger();
        var urgent = new JobScheduler(
                        new JobSettings(1, 1, OFTEN, OFTEN),
                        source,
                        store,
                        jobs,
                        List.of(),
                        List.of(),
                        () -> Instant.now().plus(Duration.ofDays(30L * months.get())))
                .scheduler("urgent", 1, Turn.URGENT_TASK);
        ask(JobKind.SOLVE, "forbach", "a plan");
        urgent.start();
        try {
            TimeUnit.MILLISECONDS.sleep(10 * OFTEN.toMillis());
            months.set(6);
            TimeUnit.MILLISECONDS.sleep(10 * OFTEN.toMillis());
        } finally {
            urgent.stop();
        }
        node(job -> {});
        assertThat(next().job().subject()).isEqualTo("a plan");
    }

    @Test
    void aJobThatLostItsTurnHasOneAgainWhenAProcessStarts() throws InterruptedException {
        ask(JobKind.SOLVE, "forbach", "a plan");
        store.write(() -> store.database().sql("delete from scheduled_tasks").update());
        node(job -> {});
        assertThat(next().job().subject()).isEqualTo("a plan");
    }

    private Job ask(JobKind kind, String territory, String subject) {
        return jobs.ask(kind, territory, subject, "{}", "somebody");
    }

    private Job over(Job job) {
        return once(job, RunState::isOver);
    }

    private Job once(Job job, Predicate<RunState> wanted) {
        until(() -> wanted.test(jobs.find(job.id()).orElseThrow().state()), () -> "still " + jobs.find(job.id()));
        return jobs.find(job.id()).orElseThrow();
    }

    private static void until(BooleanSupplier isSo, Supplier<String> otherwise) {
        var end = Instant.now().plusSeconds(SECONDS);
        while (!isSo.getAsBoolean()) {
            assertThat(Instant.now()).as(otherwise).isBefore(end);
            LockSupport.parkNanos(OFTEN.toNanos());
        }
    }

    @Test
    void moreUrgentKindsComeFirstAndTerritoriesTakeTurns() {
        var batch = ask(JobKind.BATCH, "a", "all");
        var first = ask(JobKind.SOLVE, "a", "q1");
        var second = ask(JobKind.SOLVE, "a", "q2");
        var other = ask(JobKind.SOLVE, "b", "q1");
        var wish = ask(JobKind.WISH, "a", "w");
        var mend = ask(JobKind.MEND, "b", "m");

        node(job -> {});

        var all = List.of(mend, wish, other, first, second, batch);
        all.forEach(job -> assertThat(over(job).state()).isEqualTo(RunState.DONE));
        assertThat(begun.stream().map(b -> b.job().id()))
                .containsExactlyElementsOf(all.stream().map(Job::id).toList());
    }

    @Test
    void whatSomebodyWaitsForIsBegunBesideARun() throws Exception {
        var run = ask(JobKind.SOLVE, "a", "q1");
        node(1, JobsTest::untilStopped);
        assertThat(next().job().id()).isEqualTo(run.id());
        var later = ask(JobKind.SOLVE, "a", "q2");
        var wish = ask(JobKind.WISH, "a", "w");

        assertThat(next().job().id()).isEqualTo(wish.id());
        assertThat(jobs.find(run.id()).orElseThrow().state()).isEqualTo(RunState.RUNNING);
        assertThat(jobs.find(later.id()).orElseThrow().state()).isEqualTo(RunState.WAITING);
    }

    @Test
    void aLongSearchGivesWayToMendsOfItsOwnProcessAlone() throws Exception {
        ask(JobKind.SOLVE, "a", "q1");
        node(1, JobsTest::untilStopped);
        var solve = next();
        ask(JobKind.WISH, "a", "w");
        var wish = next();
        assertThat(solve.givesWay()).as("beside a wish").isFalse();
        jobs.stop(wish.job().id());
        ask(JobKind.MEND, "a", "m");
        next();

        assertThat(solve.givesWay()).as("beside mends").isTrue();
    }

    @Test
    void aProcessThatEndsTakesUpNothingThatItHandsOn() throws Exception {
        ask(JobKind.SOLVE, "a", "q1");
        var ending = node(1, JobsTest::untilStopped);
        next();
        ask(JobKind.WISH, "a", "w");
        next();
        long began = System.nanoTime();

        ending.stop();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void aJobIsNotAskedForTwiceWhileItGoesOn() throws Exception {
        var job = ask(JobKind.SOLVE, "a", "q1");
        assertThat(ask(JobKind.SOLVE, "a", "q1")).isEqualTo(jobs.find(job.id()).orElseThrow());
        assertThat(jobs.of("a")).hasSize(1);

        node(b -> {});
        over(job);

        assertThat(ask(JobKind.SOLVE, "a", "q1").id()).isNotEqualTo(job.id());
    }

    @Test
    void aJobThatWaitsOrRunsIsStoppedFromAnyNode() throws Exception {
        var running = ask(JobKind.SOLVE, "a", "q1");
        node(JobsTest::untilStopped);
        next();
        var waiting = ask(JobKind.SOLVE, "a", "q2");

        jobs.stop(waiting.id());
        assertThat(jobs.find(waiting.id()).orElseThrow().state()).isEqualTo(RunState.STOPPED);
        assertThat(jobs.find(running.id()).orElseThrow().state()).isEqualTo(RunState.RUNNING);
        jobs.stop(running.id());

        assertThat(over(running).state()).isEqualTo(RunState.STOPPED);
        var later = ask(JobKind.BATCH, "a", "all");
        assertThat(next().job().id())
                .as("the one that was stopped before its turn is never begun")
                .isEqualTo(later.id());
        jobs.stop(later.id());
        assertThat(over(later).state()).isEqualTo(RunState.STOPPED);
    }

    @Test
    void aFailureTellsWhyAndCanBeRetriedFromWhereItStood() throws Exception {
        var job = ask(JobKind.SOLVE, "a", "q1");
        node(b -> {
            if (b.job().progress() == null) {
                b.progress(() -> Map.of("half", true));
                throw new IllegalStateException("no road leads there");
            }
        });

        var failed = over(job);
        assertThat(failed.state()).isEqualTo(RunState.FAILED);
        assertThat(failed.failure()).isEqualTo("no road leads there");
        jobs.retry(job.id());

        var done = over(job);
        assertThat(done.state()).isEqualTo(RunState.DONE);
        assertThat(done.failure()).isNull();
        assertThat(done.progress()).isEqualTo("{\"half\":true}");
        assertThat(begun).hasSize(2);
    }

    @Test
    void aJobThatGoesOnLaterTakesNobodysPlaceMeanwhile() throws Exception {
        var later = ask(JobKind.SOLVE, "a", "later");
        var other = ask(JobKind.SOLVE, "a", "other");
        node(b -> {
            if (b.job().subject().equals("later") && b.job().progress() == null) {
                b.progress(() -> Map.of("tries", 1));
                b.goOnAfter(Duration.ofSeconds(2));
            }
        });

        assertThat(over(other).state()).isEqualTo(RunState.DONE);
        assertThat(jobs.find(later.id()).orElseThrow().state()).isEqualTo(RunState.WAITING);
        var done = over(later);
        assertThat(done.state()).isEqualTo(RunState.DONE);
        assertThat(done.progress()).isEqualTo("{\"tries\":1}");
        assertThat(begun).extracting(b -> b.job().subject()).containsExactly("later", "other", "later");
    }

    @Test
    void aJobThatGoesOnLaterCanBeStoppedMeanwhile() throws Exception {
        var later = ask(JobKind.SOLVE, "a", "later");
        node(b -> b.goOnAfter(Duration.ofHours(1)));
        next();
        onceWaiting(later);

        jobs.stop(later.id());

        assertThat(over(later).state()).isEqualTo(RunState.STOPPED);
    }

    @Test
    void aJobThatWaitsForItsHourIsBeforeNobody() throws Exception {
        var later = ask(JobKind.SOLVE, "a", "later");
        node(b -> b.goOnAfter(Duration.ofHours(1)));
        next();
        var paused = onceWaiting(later);

        assertThat(paused.isPaused(Instant.now())).isTrue();
        assertThat(paused.goesOnAt())
                .isBetween(
                        Instant.now().plus(Duration.ofMinutes(59)),
                        Instant.now().plus(Duration.ofHours(1)));
        assertThat(ask(JobKind.BOUND, "a", "other").priority()).isEqualTo(JobKind.BOUND.priority(0));
        jobs.stop(later.id());
        assertThat(jobs.find(later.id()).orElseThrow().goesOnAt()).isNull();
    }

    @Test
    void aTurnOfBeforeTakesNoJobFromWhoWorksOnIt() throws Exception {
        var later = ask(JobKind.SOLVE, "a", "later");
        Consumer<BegunJob> work = b -> {
            if (b.job().progress() == null) {
                b.progress(() -> Map.of("tries", 1));
                b.goOnAfter(Duration.ofHours(1));
            } else {
                untilStopped(b);
            }
        };
        node(work);
        next();
        var stale = Turn.of(onceWaiting(later));
        jobs.stop(later.id());
        until(() -> turns(later) == 0, () -> "the turn that handed it on may end, and no other is left");
        assertThat(turns(later)).isZero();
        jobs.retry(later.id());
        var held = next();

        store.write(() -> store.database()
                .sql("insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
                        + " values (?, ?, ?, false, 1)")
                .params(Turn.task(later), stale, Moments.of(Instant.now()))
                .update());
        node(work);
        until(() -> turns(later) <= 1, () -> "the stale turn is gone");

        var now = jobs.find(later.id()).orElseThrow();
        assertThat(now.state()).isEqualTo(RunState.RUNNING);
        assertThat(now.fence()).isEqualTo(held.job().fence());
        assertThat(begun).isEmpty();
    }

    private Job onceWaiting(Job job) {
        return once(job, RunState.WAITING::equals);
    }

    private int turns(Job job) {
        return store.database()
                .sql("select count(*) from scheduled_tasks where task_instance like ?")
                .param(job.id() + Turn.BETWEEN + "%")
                .query(Integer.class)
                .single();
    }

    @Test
    void aDeadNodesJobIsBegunAnewAndItsOldHolderWritesNothing() throws Exception {
        var job = ask(JobKind.SOLVE, "a", "q1");
        var wake = new CountDownLatch(1);
        node(b -> await(wake));
        var old = next();
        store.write(() -> store.database()
                .sql("update scheduled_tasks set last_heartbeat = ?")
                .param(Moments.of(Instant.now().minus(LONG_DEAD)))
                .update());

        node(JobsTest::untilStopped);
        var begunAnew = next();

        assertThat(begunAnew.job().id()).isEqualTo(job.id());
        assertThat(begunAnew.job().fence()).isGreaterThan(old.job().fence());
        assertThat(begunAnew.job().node()).isNotEqualTo(old.job().node());
        assertThatThrownBy(() -> old.write(() -> territory("old"))).isInstanceOf(LostJobException.class);
        wake.countDown();
        begunAnew.write(() -> territory("new"));
        jobs.stop(job.id());
        assertThat(over(job).node()).isEqualTo(begunAnew.job().node());
        assertThat(over(job).state()).isEqualTo(RunState.STOPPED);
        assertThat(territories()).isEqualTo("new");
        assertThatThrownBy(() -> begunAnew.write(() -> territory("late"))).isInstanceOf(LostJobException.class);
    }

    private int territory(String id) {
        return store.database()
                .sql("insert into territory (id, name, current_version, made_at) values (?, ?, 0, ?)")
                .params(id, id, Moments.of(Instant.now()))
                .update();
    }

    private String territories() {
        return store.database().sql("select id from territory").query(String.class).list().stream()
                .collect(Collectors.joining(","));
    }

    @Test
    void aProcessThatEndsInOrderHandsItsJobOnUnlessItShallEnd() throws Exception {
        var job = ask(JobKind.SOLVE, "a", "q1");
        var ending = node(b -> {
            b.progress(() -> Map.of("half", true));
            untilStopped(b);
        });
        var old = next();

        ending.stop();

        var waiting = jobs.find(job.id()).orElseThrow();
        assertThat(waiting.state()).isEqualTo(RunState.WAITING);
        assertThat(waiting.progress()).isEqualTo("{\"half\":true}");
        assertThatThrownBy(() -> old.write(() -> territory("late"))).isInstanceOf(LostJobException.class);
        var other = node(JobsTest::untilStopped);
        var begunAnew = next();
        assertThat(begunAnew.job().id()).isEqualTo(job.id());
        assertThat(begunAnew.job().progress()).isEqualTo("{\"half\":true}");
        assertThat(begunAnew.job().fence()).isGreaterThan(old.job().fence());

        jobs.stop(job.id());
        other.stop();
        assertThat(jobs.find(job.id()).orElseThrow().state()).isEqualTo(RunState.STOPPED);
    }

    @Test
    void progressIsReadElsewhereWhileTheJobRuns() throws Exception {
        var job = ask(JobKind.SOLVE, "a", "q1");
        node(b -> {
            b.progress(() -> Map.of("moves", 7));
            untilStopped(b);
        });
        next();
        until(() -> jobs.find(job.id()).orElseThrow().progress() != null, () -> "no progress is kept");
        var seen = jobs.last(JobKind.SOLVE, "a", "q1").orElseThrow();
        assertThat(seen.progress()).isEqualTo("{\"moves\":7}");
        assertThat(seen.state()).isEqualTo(RunState.RUNNING);
    }
}
