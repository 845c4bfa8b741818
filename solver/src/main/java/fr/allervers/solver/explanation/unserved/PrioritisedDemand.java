package fr.allervers.solver.explanation.unserved;

import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Problem;
import fr.allervers.solver.explanation.Rows;

/** A problem in which the residents of one demand row come before all others. */
final class PrioritisedDemand {

    private PrioritisedDemand() {}

    static Problem in(Problem problem, Demand row) {
        int most = problem.demand().stream().mapToInt(Demand::priority).max().orElse(1);
        var first = row.withPriority(Math.addExact(most, 1));
        return problem.withDemand(Rows.replace(problem.demand(), row, first));
    }
}
