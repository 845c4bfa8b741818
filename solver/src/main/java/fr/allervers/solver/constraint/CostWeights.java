package fr.allervers.solver.constraint;

import ai.timefold.solver.core.api.domain.solution.ConstraintWeightOverrides;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import fr.allervers.data.problem.Weights;
import java.util.LinkedHashMap;
import java.util.Map;

/** A problem's weights as Timefold takes them. A cost that weighs nothing is not computed at all. */
public final class CostWeights {

    private CostWeights() {}

    /** The weights by the names of the cost constraints. */
    public static ConstraintWeightOverrides<HardMediumSoftLongScore> of(Weights weights) {
        Map<String, HardMediumSoftLongScore> byName = new LinkedHashMap<>();
        byName.put(PlanConstraint.TRAVEL.id(), HardMediumSoftLongScore.ofSoft(weights.travel()));
        byName.put(PlanConstraint.DRIVING.id(), HardMediumSoftLongScore.ofSoft(weights.driving()));
        byName.put(PlanConstraint.PRESENCE.id(), HardMediumSoftLongScore.ofSoft(weights.presence()));
        byName.put(PlanConstraint.CHANGED_START.id(), HardMediumSoftLongScore.ofSoft(weights.changedStart()));
        byName.put(PlanConstraint.CHANGED_ROOM.id(), HardMediumSoftLongScore.ofSoft(weights.changedRoom()));
        byName.put(PlanConstraint.CHANGED_ADVISOR.id(), HardMediumSoftLongScore.ofSoft(weights.changedAdvisor()));
        byName.put(PlanConstraint.CANCELLED.id(), HardMediumSoftLongScore.ofSoft(weights.cancelled()));
        return ConstraintWeightOverrides.of(byName);
    }
}
