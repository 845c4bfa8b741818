package fr.allervers.solver.bound;

import fr.allervers.solver.bound.GroupProgram.Rise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.function.LongConsumer;

/**
 * Raises the bound of the best prices by whole workshops: solves the {@link GroupProgram} of each theme and audience,
 * several at a time, and once more with more time and reach those that could rise further.
 */
final class GroupSearch {

    private static final int ROUNDS = 3;
    private static final double FIRST_REACH = 0.01;
    private static final double FURTHER = 3;

    private final Lagrangian lagrangian;
    private final GroupPrices prices;
    private final Countdown countdown;
    private final List<Task> open = new ArrayList<>();
    private long bound;

    /** @param bound of those prices, in units */
    GroupSearch(Lagrangian lagrangian, long[] prices, long bound, Countdown countdown) {
        this.lagrangian = lagrangian;
        this.prices = lagrangian.settle(prices);
        this.bound = bound;
        this.countdown = countdown;
    }

    /** A group that could still rise, in units. */
    private static final class Task {

        private final GroupOffers offers;
        private long reach;
        private long risen;

        Task(GroupOffers offers, long reach) {
            this.offers = offers;
            this.reach = reach;
        }
    }

    /** What came of a task. */
    private record Outcome(Task task, Rise rise) {}

    /** Solves until the time is up or every group is solved; hears of each better bound, in units. */
    void run(LongConsumer better) {
        int groups = lagrangian.groups().size();
        long reach = Math.max(Priced.UNIT, (long) (FIRST_REACH * bound / Math.max(1, groups)));
        lagrangian.groups().forEach(offers -> open.add(new Task(offers, reach)));
        int threads = Math.max(1, Math.min(groups, Runtime.getRuntime().availableProcessors()));
        var pool = Executors.newFixedThreadPool(threads, GroupSearch::thread);
        try {
            for (int round = ROUNDS; round > 0 && !open.isEmpty() && !countdown.isOver(); round--) {
                solve(new ExecutorCompletionService<>(pool), slice(threads, round), better);
            }
        } finally {
            pool.shutdown();
        }
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "allervers-bound-group");
        thread.setDaemon(true);
        return thread;
    }

    private Duration slice(int threads, int round) {
        return countdown.left().multipliedBy(threads).dividedBy((long) Math.max(threads, open.size()) * round);
    }

    private void solve(CompletionService<Outcome> pool, Duration slice, LongConsumer better) {
        var tasks = List.copyOf(open);
        tasks.forEach(task -> pool.submit(() -> solve(task, slice)));
        for (int k = 0; k < tasks.size(); k++) {
            settle(next(pool), better);
        }
    }

    private static Outcome next(CompletionService<Outcome> pool) {
        try {
            return pool.take().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a bound is proven", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a bound could not be proven", e.getCause());
        }
    }

    private Outcome solve(Task task, Duration slice) {
        if (countdown.isOver()) {
            return new Outcome(task, Rise.NONE);
        }
        try (var program = new GroupProgram(task.offers, prices, task.reach)) {
            return new Outcome(task, countdown.whileRunning(program, Rise.NONE, () -> program.solve(slice)));
        }
    }

    private void settle(Outcome outcome, LongConsumer better) {
        var task = outcome.task();
        var rise = outcome.rise();
        if (rise.beyond()) {
            task.reach = (long) (FURTHER * task.reach);
        } else if (rise.settled()) {
            open.remove(task);
        }
        if (rise.units() > task.risen) {
            bound += rise.units() - task.risen;
            task.risen = rise.units();
            better.accept(bound);
        }
    }
}
