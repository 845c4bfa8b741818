package fr.allervers.web.quarter;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.web.territory.KnownTerritories;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Problems of quarters that follow from more than the territory's tables: named by their content, and kept. */
@Component
public final class DraftProblems {

    private final Problems problems;
    private final KnownTerritories territories;

    public DraftProblems(Problems problems, KnownTerritories territories) {
        this.problems = problems;
        this.territories = territories;
    }

    /** The problem under an id that says what is in it: the same one for the same content, whatever is kept. */
    public Problem named(Problem problem) {
        return Problems.byContent(problem, Problems.hash(problem));
    }

    /**
     * Keeps a problem made of the territory's present tables; one that is kept already stays as it is.
     *
     * @param demandVersion number of the version of the received demand in it, null for none
     */
    public void keep(Quarter quarter, Problem problem, @Nullable Integer demandVersion) {
        problems.keep(new QuarterProblem(
                quarter, new ProblemIndex(problem), territories.present().version(), demandVersion));
    }
}
