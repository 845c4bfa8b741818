package fr.allervers.solver.explanation.unserved;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Problem;
import fr.allervers.solver.explanation.wish.AdvisorDay;
import fr.allervers.solver.explanation.wish.FurtherAdvisor;
import fr.allervers.solver.explanation.wish.MoreSessions;
import fr.allervers.solver.explanation.wish.Wish;
import fr.allervers.solver.trial.Trial.Spot;
import org.jspecify.annotations.Nullable;

/**
 * A single change that gives residents a place, as it was tried: {@code plan} is a valid plan of {@code problem}.
 *
 * @param wish what is changed; null where nothing need be but the plan
 * @param spot of the workshop opened for them; null where they go to one there is
 * @param first true where others would take the seats unless the row's residents are served before them
 * @param served of the row's residents
 * @param servedInAll of all residents, more than before
 * @param problem with the change made
 */
public record Remedy(
        @Nullable Wish wish,
        @Nullable Spot spot,
        boolean first,
        long served,
        long servedInAll,
        Problem problem,
        Plan plan) {

    /** True where what it gives is a session of an advisor who teaches the theme already. */
    boolean isSession() {
        return wish instanceof MoreSessions || wish instanceof FurtherAdvisor || wish instanceof AdvisorDay;
    }
}
