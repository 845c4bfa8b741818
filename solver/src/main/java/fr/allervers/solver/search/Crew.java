package fr.allervers.solver.search;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The threads of a search. */
final class Crew implements AutoCloseable {

    private static final long NAP_MILLIS = 50;

    private final ExecutorService threads;
    private final int size;
    private Runnable meanwhile = () -> {};

    Crew(int size) {
        this.size = size;
        threads = Executors.newFixedThreadPool(size, Crew::daemon);
    }

    int size() {
        return size;
    }

    /** What the thread that waits does now and then. */
    void meanwhile(Runnable look) {
        meanwhile = look;
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "plan-search");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Does all tasks and waits for them.
     *
     * @throws IllegalStateException where one of them failed
     */
    void together(List<? extends Runnable> tasks) {
        var running = new ArrayList<Future<?>>();
        for (var task : tasks) {
            running.add(threads.submit(task));
        }
        for (var future : running) {
            while (!isDone(future)) {
                meanwhile.run();
            }
        }
    }

    private static boolean isDone(Future<?> future) {
        try {
            future.get(NAP_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the search failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while searching", e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
