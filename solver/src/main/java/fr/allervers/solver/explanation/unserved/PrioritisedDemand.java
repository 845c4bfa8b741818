package fr.allervers.solver.explanation.unserved;

import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Problem;
import fr.allervers.solver.explanation.Rows;

/** A problem with the priority of one demand row raised above all others. */
final class PrioritisedDemand {

    private PrioritisedDemand() {}

    /** @param row of the problem */
    static Problem in(Problem problem, Demand row) {
        int most = problem.demand().stream().mapToInt(Demand::priority).max().orElse(1);
        var first = row.withPriority(Math.addExact(most, 1));
        return problem.withDemand(Rows.replace(problem.demand(), row, first));
    }
}
