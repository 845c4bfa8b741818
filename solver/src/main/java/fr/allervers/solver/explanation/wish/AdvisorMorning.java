package fr.allervers.solver.explanation.wish;

import static fr.allervers.solver.explanation.wish.ImpossibleWishException.refuseIf;

import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.TimeWindow;
import fr.allervers.solver.explanation.Rows;
import java.time.DayOfWeek;

/**
 * A half-day more of an advisor: there on a day of the week in the morning too, with a session more a week.
 *
 * @param advisor id
 */
public record AdvisorMorning(String advisor, DayOfWeek day) implements Wish {

    static final String TEXT = "advisor:ADVISOR=morning:DAY";

    @Override
    public Problem in(Problem problem) {
        var known = new WishLookup(problem).advisor(advisor);
        var hours = TimeWindow.morning(day);
        refuseIf(known.available().isEmpty() || known.available().contains(hours), "wish.already");
        var changed = known.withAvailable(Rows.add(known.available(), hours))
                .withMaxSessionsPerWeek(known.maxSessionsPerWeek() + 1);
        return problem.withAdvisors(Rows.replace(problem.advisors(), known, changed));
    }
}
