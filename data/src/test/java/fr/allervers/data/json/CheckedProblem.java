package fr.allervers.data.json;

import fr.allervers.data.fault.Fault;
import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.problem.Problem;
import java.util.List;

/** A problem that may be refused. */
final class CheckedProblem {

    private CheckedProblem() {}

    /** Its faults as they are said, often none. */
    static List<String> faults(Problem problem) {
        try {
            ProblemCheck.require(problem);
            return List.of();
        } catch (FaultsException e) {
            return e.faults().stream().map(Fault::toString).toList();
        }
    }
}
