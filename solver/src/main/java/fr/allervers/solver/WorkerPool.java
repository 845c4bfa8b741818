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

    private final String work;

    /**
     * @param size number of threads
     * @param work what they do, in a word: the threads bear it, and what is said where it fails
     */
    public WorkerPool(int size, String work) {
        this.work = work;
        threads = Executors.newFixedThreadPool(size, task -> {
            var thread = new Thread(task, "allervers-" + work);
            thread.setDaemon(true);
            return thread;
        });
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

    private <T> T result(Future<T> future, Runnable meanwhile) {
        while (true) {
            try {
                return future.get(NAP_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                meanwhile.run();
            } catch (ExecutionException e) {
                throw new IllegalStateException("the " + work + " failed", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the " + work + " was interrupted", e);
            }
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
