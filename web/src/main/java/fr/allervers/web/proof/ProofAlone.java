package fr.allervers.web.proof;

import fr.allervers.data.problem.Problem;
import fr.allervers.solver.bound.BoundListener;
import fr.allervers.solver.bound.BoundSolver;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Proves what no plan can beat, on a thread of its own and with no search beside it: the fewest unserved and the least cost of
 * plans that leave no more; then, where a plan leaves more, the least cost of plans that leave as many, for which a third of the
 * time stays.
 */
public final class ProofAlone {

    private static final int PARTS = 3;

    private final Problem problem;
    private final @Nullable Long unserved;
    private final long end;
    private final CompletableFuture<Void> work = new CompletableFuture<>();
    private volatile Proven proven;
    private volatile boolean stopped;
    private @Nullable BoundSolver atWork;

    /**
     * Begins to prove.
     *
     * @param known what was proven of the problem before
     * @param unserved that the plan leaves whose gap is asked for, null where there is none yet
     * @param time that it takes, unless nothing more can be proven
     */
    public static ProofAlone begin(Problem problem, Proven known, @Nullable Long unserved, Duration time) {
        var proof = new ProofAlone(problem, known, unserved, time);
        var thread = new Thread(proof::work, "allervers-bound");
        thread.setDaemon(true);
        thread.start();
        return proof;
    }

    private ProofAlone(Problem problem, Proven known, @Nullable Long unserved, Duration time) {
        this.problem = problem;
        this.proven = known;
        this.unserved = unserved;
        this.end = System.nanoTime() + time.toNanos();
    }

    private void work() {
        try {
            prove();
            work.complete(null);
        } catch (RuntimeException | Error e) { // the one who waits throws it
            work.completeExceptionally(e);
        }
    }

    private void prove() {
        boolean leavesSome = unserved != null && unserved > 0;
        if (!proven.isClosed()) {
            var left = left();
            prove(null, leavesSome ? left.minus(left.dividedBy(PARTS)) : left, bound -> know(p -> p.withFewest(bound)));
        }
        if (unserved != null && unserved > proven.fewest().unservedAllowed()) {
            prove(unserved, left(), bound -> know(p -> p.withAsMany(bound)));
        }
    }

    private Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    private void prove(@Nullable Long unservedAllowed, Duration most, BoundListener listener) {
        var solver = new BoundSolver(problem, unservedAllowed, most);
        synchronized (this) {
            atWork = solver;
            if (stopped) {
                return;
            }
        }
        solver.run(listener);
    }

    private synchronized void know(UnaryOperator<Proven> more) {
        proven = more.apply(proven);
    }

    /**
     * Waits for its end, so long at most.
     *
     * @return false where it still goes on
     * @throws IllegalStateException where it failed
     */
    public boolean isOverWithin(Duration most) {
        try {
            work.get(most.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException goesOn) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop();
            return true;
        } catch (ExecutionException e) {
            throw new IllegalStateException("The bound of " + problem.id() + " failed", e.getCause());
        }
    }

    /** Ends it soon; what is proven stays. */
    public synchronized void stop() {
        stopped = true;
        if (atWork != null) {
            atWork.stop();
        }
    }

    /** What is proven by now. */
    public Proven proven() {
        return proven;
    }
}
