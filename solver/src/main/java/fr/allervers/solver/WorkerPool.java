package fr.allervers.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The threads of a run of a search or a proof. */
public final class WorkerPool implements AutoCloseable {

    private static final long NAP_MILLIS = 50;

    private final ExecutorService threads;

    /** @param size number of threads */
    public WorkerPool(int size) {
        threads = Executors.newFixedThreadPool(size, WorkerPool::daemon);
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "allervers-work");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Does all tasks and waits for them.
     *
     * @param meanwhile done now and then by the thread that waits
     * @param giveUp done where a task failed, so that the others end soon
     * @return what the tasks returned, in their order
     * @throws IllegalStateException where one of them failed
     */
    public <T> List<T> all(List<Callable<T>> tasks, Runnable meanwhile, Runnable giveUp) {
        var running = new ArrayList<Future<T>>();
        for (var task : tasks) {
            running.add(threads.submit(task));
        }
        var results = new ArrayList<T>();
        try {
            for (var future : running) {
                results.add(result(future, meanwhile));
            }
        } finally {
            if (results.size() < tasks.size()) {
                giveUp.run();
            }
        }
        return results;
    }

    private static <T> T result(Future<T> future, Runnable meanwhile) {
        while (true) {
            try {
                return future.get(NAP_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                meanwhile.run();
            } catch (ExecutionException e) {
                throw new IllegalStateException("the work failed", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while working", e);
            }
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
