package fr.allervers.solver.explanation.wish;

import static fr.allervers.solver.explanation.wish.ImpossibleWishException.refuseIf;

import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.TimeWindow;
import java.time.DayOfWeek;

/**
 * An audience that can also come on a day of the week, at any hour.
 *
 * @param audience id
 */
public record AudienceDay(String audience, DayOfWeek day) implements Wish {

    @Override
    public Problem in(Problem problem) {
        var known = new WishLookup(problem).audience(audience);
        refuseIf(known.available().isEmpty(), "wish.already");
        var changed = known.withAvailable(Rows.add(known.available(), TimeWindow.wholeDay(day)));
        return problem.withAudiences(Rows.replace(problem.audiences(), known, changed));
    }
}
