package fr.allervers.web.dashboard;

import fr.allervers.web.solving.SolveRuns;
import fr.allervers.web.store.CurrentTerritory;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells open pages, once a second, that a run has come further; the last event says that it is over. */
@Component
final class RunEvents implements SmartLifecycle {

    /**
     * One event.
     *
     * @param version id of the newest version, null before the first
     * @param seconds since the run began
     */
    record Tick(String state, boolean over, @Nullable String version, long seconds) {}

    private static final Duration LONGEST_CONNECTION = Duration.ofMinutes(10);

    private final SolveRuns runs;
    private final CurrentTerritory territory;
    private final Set<SseEmitter> open = ConcurrentHashMap.newKeySet();
    private volatile @Nullable ScheduledExecutorService clock;

    RunEvents(SolveRuns runs, CurrentTerritory territory) {
        this.territory = territory;
        this.runs = runs;
    }

    /** The events of a problem's run, until it is over, the reader leaves or the program stops; none where it stops already. */
    synchronized SseEmitter of(String problem) {
        var emitter = new SseEmitter(LONGEST_CONNECTION.toMillis());
        var ticking = clock;
        if (ticking == null) {
            emitter.complete();
            return emitter;
        }
        var sending = new AtomicReference<@Nullable Future<?>>();
        Runnable stop = () -> {
            var ticks = sending.get();
            if (ticks != null) {
                ticks.cancel(false);
            }
            open.remove(emitter);
        };
        open.add(emitter);
        emitter.onCompletion(stop);
        emitter.onTimeout(emitter::complete);
        emitter.onError(e -> stop.run());
        var sends = territory.kept(() -> send(emitter, problem, stop));
        sending.set(ticking.scheduleAtFixedRate(sends, 0, 1, TimeUnit.SECONDS));
        return emitter;
    }

    private void send(SseEmitter emitter, String problem, Runnable stop) {
        try {
            var tick = tick(problem);
            emitter.send(SseEmitter.event().name("run").data(tick));
            if (tick.over()) {
                stop.run();
                emitter.complete();
            }
        } catch (DataAccessException lost) { // the page asks anew
            stop.run();
            emitter.complete();
        } catch (IOException | IllegalStateException readerLeft) {
            stop.run();
        }
    }

    private Tick tick(String problem) {
        var run = runs.report(problem);
        return run == null
                ? new Tick("NONE", true, null, 0)
                : new Tick(
                        run.state().name(),
                        run.state().isOver(),
                        run.version(),
                        run.elapsed().toSeconds());
    }

    @Override
    public synchronized void start() {
        clock = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "allervers-events"));
    }

    /** Ends all connections, which pages open anew elsewhere; comes before the web server waits for its open answers. */
    @Override
    public synchronized void stop() {
        var ticking = clock;
        clock = null;
        if (ticking != null) {
            ticking.shutdownNow();
        }
        open.forEach(SseEmitter::complete);
    }

    @Override
    public boolean isRunning() {
        return clock != null;
    }
}
