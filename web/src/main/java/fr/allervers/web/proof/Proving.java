package fr.allervers.web.proof;

import fr.allervers.data.problem.Problem;
import fr.allervers.solver.bound.Bound;
import fr.allervers.solver.bound.BoundSolver;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Proofs of one problem, one after the other, each adding to what is proven; any thread may end them. */
final class Proving {

    private final Problem problem;
    private volatile Proven proven;
    private boolean stopped;
    private @Nullable BoundSolver atWork;

    /** @param known what was proven of the problem before */
    Proving(Problem problem, Proven known) {
        this.problem = problem;
        this.proven = known;
    }

    /** Proves the fewest unserved and the least cost of plans that leave no more, for so long at most; nothing where all is proven. */
    void fewest(Duration most) {
        if (!proven.isClosed()) {
            run(null, most, bound -> know(p -> p.withFewest(bound)));
        }
    }

    /** Proves the least cost of plans that leave so many unserved, for so long at most. */
    void asMany(long unserved, Duration most) {
        run(unserved, most, bound -> know(p -> p.withAsMany(bound)));
    }

    private void run(@Nullable Long unservedAllowed, Duration most, Consumer<Bound> listener) {
        var solver = new BoundSolver(problem, unservedAllowed, most);
        synchronized (this) {
            if (stopped) {
                return;
            }
            atWork = solver;
        }
        solver.run(listener);
    }

    private synchronized void know(UnaryOperator<Proven> more) {
        proven = more.apply(proven);
    }

    /** Ends the proof at work soon; the next may follow. */
    synchronized void interrupt() {
        if (atWork != null) {
            atWork.stop();
        }
    }

    /** Ends all proving soon; what is proven stays. */
    synchronized void stop() {
        stopped = true;
        interrupt();
    }

    /** What is proven by now. */
    Proven proven() {
        return proven;
    }
}
