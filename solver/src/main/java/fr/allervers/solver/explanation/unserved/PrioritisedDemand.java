package fr.allervers.solver.explanation.unserved;

import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Problem;
import fr.allervers.solver.explanation.ProblemChange;

/** A problem in which the residents of one demand row come before all others. */
final class First {

    private First() {}

    static Problem in(Problem problem, Demand row) {
        int most = problem.demand().stream().mapToInt(Demand::priority).max().orElse(1);
        return ProblemChange.of(problem)
                .demand(d -> d.id().equals(row.id()) ? before(d, most) : d)
                .build();
    }

    private static Demand before(Demand d, int priority) {
        return new Demand(
                d.id(),
                d.commune(),
                d.theme(),
                d.audience(),
                d.mobility(),
                d.residents(),
                Math.addExact(priority, 1),
                d.provenance());
    }
}
