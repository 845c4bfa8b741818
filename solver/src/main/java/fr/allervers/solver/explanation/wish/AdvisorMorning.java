package fr.allervers.solver.explanation.wish;

import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.TimeWindow;
import java.time.DayOfWeek;

/**
 * A half-day more of an advisor: there on a day of the week in the morning too, with a session more a week.
 *
 * @param advisor id
 */
public record AdvisorMorning(String advisor, DayOfWeek day) implements Wish {

    @Override
    public Problem in(Problem problem) {
        return MoreHours.in(problem, advisor, TimeWindow.morning(day));
    }
}
