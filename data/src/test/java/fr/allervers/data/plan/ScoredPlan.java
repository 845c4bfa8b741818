package fr.allervers.data.plan;

import fr.allervers.data.problem.Problem;

/** A plan with the score that it has by the plain arithmetic. */
public final class ScoredPlan {

    private ScoredPlan() {}

    public static Plan of(Problem problem, Plan plan) {
        return new Plan(
                plan.problem(),
                plan.workshops(),
                PlanArithmetic.assess(problem, plan).score());
    }
}
