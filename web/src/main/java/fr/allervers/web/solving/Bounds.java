package fr.allervers.web.solving;

import fr.allervers.data.problem.Problem;
import fr.allervers.solver.bound.Bound;
import fr.allervers.solver.bound.BoundSolver;
import fr.allervers.solver.bound.Proof;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What was proven so far that no plan of a problem can beat; what was proven once is kept. */
@Component
final class Bounds {

    private static final Logger LOG = LoggerFactory.getLogger(Bounds.class);

    /** What is proven later is little, and the run beside it wants the processors. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Map<String, Bound> proven = new ConcurrentHashMap<>();

    /** The best bound of a problem; trivial where nothing was proven. */
    Bound of(String problem) {
        return proven.getOrDefault(problem, Bound.TRIVIAL);
    }

    /** Proves on a thread of its own, beside a run; nothing where there is nothing left to prove. */
    Proving prove(Problem problem, Duration time) {
        var known = of(problem.id());
        if (known.unservedProof() == Proof.OPTIMAL_RELAXATION && known.costProof() == Proof.OPTIMAL_RELAXATION) {
            return () -> {};
        }
        var solver = new BoundSolver(problem, null, time.compareTo(LONGEST) < 0 ? time : LONGEST);
        new Thread(() -> prove(problem, solver), "allervers-bound").start();
        return solver::stop;
    }

    private void prove(Problem problem, BoundSolver solver) {
        try {
            keep(problem, solver.run(bound -> keep(problem, bound)));
        } catch (RuntimeException | LinkageError e) {
            LOG.error("The bound of {} failed; its plans are shown without one", problem.id(), e);
        }
    }

    private void keep(Problem problem, Bound bound) {
        proven.merge(problem.id(), bound, Bounds::better);
    }

    private static Bound better(Bound known, Bound fresh) {
        var tellsLess = fresh.unserved() < known.unserved()
                || (fresh.unserved() == known.unserved()
                        && fresh.unservedAllowed() == known.unservedAllowed()
                        && fresh.cost() < known.cost());
        return tellsLess ? known : fresh;
    }

    /** A proof going on. */
    interface Proving {
        void stop();
    }
}
