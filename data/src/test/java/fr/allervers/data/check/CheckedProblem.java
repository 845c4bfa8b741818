package fr.allervers.data.check;

import fr.allervers.data.fault.Fault;
import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.problem.Problem;
import java.util.List;

/** A problem that may be refused. */
public final class CheckedProblem {

    private CheckedProblem() {}

    /** Its faults as they are said, often none. */
    public static List<String> faults(Problem problem) {
        try {
            ProblemCheck.require(problem);
            return List.of();
        } catch (FaultsException e) {
            return e.faults().stream().map(Fault::toString).toList();
        }
    }
}
