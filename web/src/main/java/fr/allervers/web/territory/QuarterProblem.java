package fr.allervers.web.territory;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemIndex;

/** The problem of one quarter, and its rows by id. */
public record QuarterProblem(Quarter quarter, ProblemIndex index) {

    public Problem problem() {
        return index.problem();
    }

    public String id() {
        return problem().id();
    }
}
