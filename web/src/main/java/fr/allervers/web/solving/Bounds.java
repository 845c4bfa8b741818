package fr.allervers.web.solving;

import fr.allervers.data.problem.Problem;
import fr.allervers.web.proof.ProofBeside;
import fr.allervers.web.proof.Proven;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** What was proven so far that no plan of a problem can beat; what was proven once is kept. */
@Component
final class Bounds {

    private final Map<String, Proven> proven = new ConcurrentHashMap<>();

    /** What is proven of a problem. */
    Proven of(String problem) {
        return proven.getOrDefault(problem, Proven.NOTHING);
    }

    /**
     * Goes on proving, beside a run.
     *
     * @param time that the run may take
     */
    ProofBeside prove(Problem problem, Duration time) {
        return ProofBeside.of(problem, of(problem.id()), time);
    }

    /** Keeps what a proof has come to, which began with what was kept. */
    void keep(String problem, Proven more) {
        proven.put(problem, more);
    }
}
