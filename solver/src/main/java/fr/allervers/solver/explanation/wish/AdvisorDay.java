package fr.allervers.solver.explanation.wish;

import static fr.allervers.solver.explanation.wish.ImpossibleWishException.refuseIf;

import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.TimeWindow;
import java.time.DayOfWeek;

/**
 * An advisor who is also there on a day of the week, at any hour.
 *
 * @param advisor id
 */
public record AdvisorDay(String advisor, DayOfWeek day) implements Wish {

    @Override
    public Problem in(Problem problem) {
        var known = new WishLookup(problem).advisor(advisor);
        refuseIf(known.available().isEmpty(), "wish.already");
        var changed = known.withAvailable(Rows.add(known.available(), TimeWindow.wholeDay(day)));
        return problem.withAdvisors(Rows.replace(problem.advisors(), known, changed));
    }
}
