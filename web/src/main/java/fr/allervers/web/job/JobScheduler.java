package fr.allervers.web.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import fr.allervers.web.store.Store;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Takes up jobs whose turn it is, in this process. */
@Component
public final class JobScheduler implements SmartLifecycle {

    private static final Duration TIME_TO_STOP = Duration.ofSeconds(20);
    private static final int MILLIS_BETWEEN_LOOKS = 500;
    private static final int MILLIS_BETWEEN_TELLING = 1000;

    /**
     * Never, while a process lives: after that time db-scheduler deletes all turns of tasks that one of its schedulers does
     * not know, 14 days unless told, and the scheduler of urgent jobs knows no other ones.
     */
    private static final Duration UNTIL_TURNS_OF_OTHERS_ARE_DELETED = Duration.ofDays(365_000);

    /** So many are looked at as can be begun: what is asked for later may come first. */
    private static final double AS_MANY_AS_THREADS = 1;

    private final JobSettings settings;
    private final DataSource source;
    private final Jobs jobs;
    private final String node;
    private final JobRuns runs;
    private final InstantSource clock;
    private final List<Scheduler> schedulers = new ArrayList<>();
    private @Nullable ScheduledExecutorService looks;

    /** One whose ends nobody hears of. */
    public JobScheduler(JobSettings settings, DataSource source, Store store, Jobs jobs, List<JobWork> works) {
        this(settings, source, store, jobs, works, List.of());
    }

    @Autowired
    public JobScheduler(
            JobSettings settings, DataSource source, Store store, Jobs jobs, List<JobWork> works, List<JobEnd> ends) {
        this(settings, source, store, jobs, works, ends, InstantSource.system());
    }

    JobScheduler(
            JobSettings settings,
            DataSource source,
            Store store,
            Jobs jobs,
            List<JobWork> works,
            List<JobEnd> ends,
            InstantSource clock) {
        this.clock = clock;
        this.settings = settings;
        this.source = source;
        this.jobs = jobs;
        this.node = Node.name();
        this.runs = new JobRuns(
                jobs, store, works.stream().collect(Collectors.toMap(JobWork::kind, Function.identity())), ends, node);
    }

    @Override
    public synchronized void start() {
        runs.open();
        jobs.giveLostTurns();
        schedulers.add(scheduler(node, settings.parallel(), Turn.TASK, Turn.URGENT_TASK));
        if (settings.urgent() > 0) {
            schedulers.add(scheduler(node + "/urgent", settings.urgent(), Turn.URGENT_TASK));
        }
        schedulers.forEach(Scheduler::start);
        looks = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "allervers-jobs"));
        every(looks, MILLIS_BETWEEN_LOOKS, BegunJob::look);
        every(looks, MILLIS_BETWEEN_TELLING, BegunJob::tell);
    }

    private void every(ScheduledExecutorService looks, int millis, Consumer<BegunJob> look) {
        looks.scheduleWithFixedDelay(() -> runs.each(look), millis, millis, TimeUnit.MILLISECONDS);
    }

    /** One of db-scheduler that gives so many turns of those tasks at once. */
    Scheduler scheduler(String name, int threads, String... tasks) {
        return Scheduler.create(
                        source, Stream.of(tasks).<Task<?>>map(this::turn).toList())
                .schedulerName(new SchedulerName.Fixed(name))
                .threads(threads)
                .pollingInterval(settings.polling())
                .pollUsingFetchAndLockOnExecute(0, AS_MANY_AS_THREADS)
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(JobSettings.MISSED)
                .deleteUnresolvedAfter(UNTIL_TURNS_OF_OTHERS_ARE_DELETED)
                .clock(clock::instant)
                .enablePriority()
                .shutdownMaxWait(TIME_TO_STOP)
                .build();
    }

    private OneTimeTask<Void> turn(String task) {
        return Tasks.oneTime(task).onDeadExecutionRevive().execute((turn, context) -> runs.run(turn.getId()));
    }

    /** Stops the jobs of this process and waits for their end; comes before the web server waits for its open answers. */
    @Override
    public synchronized void stop() {
        if (looks == null) {
            return;
        }
        runs.handOn();
        schedulers.forEach(Scheduler::stop);
        schedulers.clear();
        looks.shutdownNow();
        looks = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return looks != null;
    }
}
