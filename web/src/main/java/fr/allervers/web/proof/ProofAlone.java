package fr.allervers.web.proof;

import fr.allervers.data.problem.Problem;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Proves what no plan can beat, on a thread of its own and with no search beside it: the fewest unserved and the least cost of
 * plans that leave no more; then, where a plan leaves more, the least cost of plans that leave as many, for which a third of the
 * time stays.
 */
public final class ProofAlone {

    private static final int PARTS = 3;

    private final Problem problem;
    private final Proving proving;
    private final @Nullable Long unserved;
    private final long end;
    private final CompletableFuture<Void> work = new CompletableFuture<>();

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
        this.proving = new Proving(problem, known);
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
        var left = left();
        proving.fewest(leavesSome ? left.minus(left.dividedBy(PARTS)) : left);
        if (unserved != null && unserved > proven().fewest().unservedAllowed()) {
            proving.asMany(unserved, left());
        }
    }

    private Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
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
    public void stop() {
        proving.stop();
    }

    /** What is proven by now. */
    public Proven proven() {
        return proving.proven();
    }
}
