package fr.allervers.solver.model;

import ai.timefold.solver.core.api.domain.solution.ConstraintWeightOverrides;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import fr.allervers.data.plan.Plan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;

/**
 * A plan taken into the planning model exactly as it stands, breaches included: dates that are no series, attendance of
 * another theme, no or negative residents, one id for two workshops. Nothing can be added to such a schedule; it is for
 * judging.
 */
public final class PlanReading {

    private PlanReading() {}

    /**
     * The schedule that a plan is.
     *
     * @param weights of the costs, by the constraint's name
     * @throws IllegalArgumentException where the plan names an id the problem does not have
     */
    public static Schedule schedule(
            ProblemFacts facts, Plan plan, ConstraintWeightOverrides<HardMediumSoftLongScore> weights) {
        var pinned = new HashSet<>(facts.problem().pinned());
        var left = new HashMap<String, Integer>();
        plan.workshops().forEach(w -> left.merge(w.id(), 1, Integer::sum));
        var builder = new Schedule.Builder(facts);
        for (var w : plan.workshops()) {
            boolean isLast = left.merge(w.id(), -1, Integer::sum) == 0;
            builder.hold(w, pinned.contains(w.id()), isLast);
        }
        var own = facts.problem().id();
        var all = new ArrayList<>(facts.all());
        if (!plan.problem().equals(own)) {
            all.add(new ForeignPlan(plan.problem(), own));
        }
        return builder.build(all, weights);
    }
}
