package fr.allervers.solver.bound.kind;

import fr.allervers.solver.Deadline;
import fr.allervers.solver.WorkerPool;
import fr.allervers.solver.bound.kind.KindProgram.Rise;
import fr.allervers.solver.bound.price.DualPoint;
import fr.allervers.solver.bound.price.KindSubproblem;
import fr.allervers.solver.bound.price.Units;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongConsumer;

/**
 * Search for a higher bound than the best multipliers give: solves the {@link KindProgram} of each kind at them, several at a
 * time, and once more with more time and reach those that could rise further.
 */
public final class KindSearch {

    private static final int ROUNDS = 3;

    /** Reach of the first round, as part of the bound for each kind. */
    private static final double FIRST_REACH = 0.01;

    private static final double FURTHER = 3;

    private final DualPoint at;
    private final Deadline deadline;
    private final List<Task> open = new ArrayList<>();
    private long bound;

    /** @param bound that the point gives, in {@link Units} */
    public KindSearch(DualPoint at, long bound, Deadline deadline) {
        this.at = at;
        this.bound = bound;
        this.deadline = deadline;
    }

    /** A kind that could still rise, in units. */
    private static final class Task {

        private final KindSubproblem kind;
        private long reach;
        private long risen;

        Task(KindSubproblem kind, long reach) {
            this.kind = kind;
            this.reach = reach;
        }
    }

    /** What came of a task. */
    private record Outcome(Task task, Rise rise) {}

    /**
     * Solves until the time is up or every kind is solved.
     *
     * @param better hears of each better bound, in {@link Units}
     */
    public void run(LongConsumer better) {
        int kinds = at.kinds().size();
        long reach = Math.max(Units.PER_MINUTE, (long) (FIRST_REACH * bound / Math.max(1, kinds)));
        at.kinds().forEach(kind -> open.add(new Task(kind, reach)));
        int threads = Math.max(1, Math.min(kinds, Runtime.getRuntime().availableProcessors()));
        try (var pool = new WorkerPool(threads, "proof")) {
            for (int round = ROUNDS; round > 0 && !open.isEmpty() && !deadline.isOver(); round--) {
                solve(pool, slice(threads, round), better);
            }
        }
    }

    private Duration slice(int threads, int round) {
        return deadline.left().multipliedBy(threads).dividedBy((long) Math.max(threads, open.size()) * round);
    }

    /** The thread that waits settles now and then what the others have solved. */
    private void solve(WorkerPool pool, Duration slice, LongConsumer better) {
        var solved = new ConcurrentLinkedQueue<Outcome>();
        Runnable settling = () -> {
            for (var outcome = solved.poll(); outcome != null; outcome = solved.poll()) {
                settle(outcome, better);
            }
        };
        var tasks = open.stream()
                .map(task -> (Callable<Boolean>) () -> solved.add(solve(task, slice)))
                .toList();
        pool.all(tasks, settling, deadline::end);
        settling.run();
    }

    private Outcome solve(Task task, Duration slice) {
        if (deadline.isOver()) {
            return new Outcome(task, Rise.NONE);
        }
        try (var program = new KindProgram(task.kind, at, task.reach)) {
            return new Outcome(task, deadline.whileRunning(program::interrupt, Rise.NONE, () -> program.solve(slice)));
        }
    }

    private void settle(Outcome outcome, LongConsumer better) {
        var task = outcome.task();
        var rise = outcome.rise();
        if (rise.isBeyondReach()) {
            task.reach = (long) (FURTHER * task.reach);
        } else if (rise.isSettled()) {
            open.remove(task);
        }
        if (rise.units() > task.risen) {
            bound += rise.units() - task.risen;
            task.risen = rise.units();
            better.accept(bound);
        }
    }
}
