package fr.allervers.web.shape;

import fr.allervers.solver.explanation.difference.CostChange;
import fr.allervers.solver.explanation.difference.GroupEffect;
import fr.allervers.solver.explanation.difference.PlanDifference;
import java.util.List;

/**
 * What a change does beside the plan as it is.
 *
 * @param unserved more unserved, each resident times their priority
 * @param cost more
 * @param costs the figures that differ
 * @param groups residents of a commune and means of transport who fare otherwise, those with most at stake first
 */
public record DifferenceShape(long unserved, long cost, List<CostChange> costs, List<GroupEffect> groups) {

    public static DifferenceShape of(PlanDifference difference) {
        return new DifferenceShape(difference.unserved(), difference.cost(), difference.costs(), difference.groups());
    }
}
