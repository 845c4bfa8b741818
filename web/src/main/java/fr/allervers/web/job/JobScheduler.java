package fr.allervers.web.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import fr.allervers.web.store.Store;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Takes up jobs whose turn it is, in this process. */
@Component
public final class JobScheduler implements SmartLifecycle {

    private static final Duration TIME_TO_STOP = Duration.ofSeconds(20);
    private static final int MILLIS_BETWEEN_LOOKS = 500;
    private static final int MILLIS_BETWEEN_TELLING = 1000;

    /** So many are looked at as can be begun: what is asked for later may come first. */
    private static final double AS_MANY_AS_THREADS = 1;

    private final JobSettings settings;
    private final DataSource source;
    private final String node;
    private final JobRuns runs;
    private @Nullable Scheduler scheduler;
    private @Nullable ScheduledExecutorService clock;

    public JobScheduler(JobSettings settings, DataSource source, Store store, Jobs jobs, List<JobWork> works) {
        this.settings = settings;
        this.source = source;
        this.node = Node.name();
        this.runs = new JobRuns(
                jobs, store, works.stream().collect(Collectors.toMap(JobWork::kind, Function.identity())), node);
    }

    @Override
    public synchronized void start() {
        scheduler = scheduler();
        scheduler.start();
        clock = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "allervers-jobs"));
        every(clock, MILLIS_BETWEEN_LOOKS, BegunJob::look);
        every(clock, MILLIS_BETWEEN_TELLING, BegunJob::tell);
    }

    private void every(ScheduledExecutorService clock, int millis, Consumer<BegunJob> look) {
        clock.scheduleWithFixedDelay(() -> runs.each(look), millis, millis, TimeUnit.MILLISECONDS);
    }

    private Scheduler scheduler() {
        return Scheduler.create(source, turn())
                .schedulerName(new SchedulerName.Fixed(node))
                .threads(settings.parallel())
                .pollingInterval(settings.polling())
                .pollUsingFetchAndLockOnExecute(0, AS_MANY_AS_THREADS)
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(JobSettings.MISSED)
                .enablePriority()
                .shutdownMaxWait(TIME_TO_STOP)
                .build();
    }

    private OneTimeTask<Void> turn() {
        return Tasks.oneTime(Turn.TASK)
                .onDeadExecutionRevive()
                .execute((turn, context) -> runs.run(Turn.job(turn.getId())));
    }

    /** Stops the jobs of this process and waits for their end; comes before the web server waits for its open answers. */
    @Override
    public synchronized void stop() {
        if (scheduler == null || clock == null) {
            return;
        }
        runs.each(BegunJob::stop);
        scheduler.stop();
        clock.shutdownNow();
        scheduler = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return scheduler != null;
    }
}
