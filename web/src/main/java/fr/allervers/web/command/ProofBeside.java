package fr.allervers.web.command;

import fr.allervers.data.plan.Score;
import fr.allervers.data.problem.Problem;
import fr.allervers.solver.bound.Bound;
import fr.allervers.solver.bound.BoundSolver;
import java.time.Duration;

/**
 * Proves beside a search, on a thread of its own, what no plan can beat. Takes a third of the search's time, but
 * at least three seconds and at most twenty: what is proven later is little, and the search wants the processors.
 */
final class ProofBeside {

    private static final Duration SHORTEST = Duration.ofSeconds(3);
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final BoundSolver solver;
    private volatile Bound bound = Bound.TRIVIAL;

    /** @param searching how long the search may take */
    ProofBeside(Problem problem, Duration searching) {
        var third = searching.dividedBy(3);
        var atLeast = third.compareTo(SHORTEST) < 0 ? SHORTEST : third;
        solver = new BoundSolver(problem, null, atLeast.compareTo(LONGEST) < 0 ? atLeast : LONGEST);
    }

    void start() {
        var thread = new Thread(this::prove, "bound");
        thread.setDaemon(true);
        thread.start();
    }

    private void prove() {
        try {
            solver.run(better -> bound = better);
        } catch (RuntimeException | LinkageError e) {
            bound = Bound.TRIVIAL; // a plan without a gap is still a plan
        }
    }

    void stop() {
        solver.stop();
    }

    /** How far a plan of that score may be from the best, as far as it is proven by now. */
    Distance distance(Score score) {
        return Distance.of(score, bound);
    }
}
