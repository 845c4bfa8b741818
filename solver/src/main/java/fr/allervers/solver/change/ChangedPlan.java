package fr.allervers.solver.change;

import fr.allervers.data.plan.Breach;
import fr.allervers.data.plan.Plan;
import fr.allervers.solver.trial.Trial.Spot;
import java.util.List;

/**
 * A plan as a change would make it.
 *
 * @param plan scored; where a rule is broken, without a score and with the participants where they were
 * @param breaches rules that it breaks, none where it is valid
 * @param allowed where a change that breaks rules would break none, the nearest time, room and advisor
 */
public record ChangedPlan(Plan plan, List<Breach> breaches, List<Spot> allowed) {

    public ChangedPlan {
        breaches = List.copyOf(breaches);
        allowed = List.copyOf(allowed);
    }

    public boolean isValid() {
        return breaches.isEmpty();
    }
}
