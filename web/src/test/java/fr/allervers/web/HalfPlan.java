package fr.allervers.web;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.ScoredPlan;
import fr.allervers.data.problem.Problem;
import fr.allervers.solver.SolveLimits;
import fr.allervers.solver.engine.PlanSolver;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import fr.allervers.web.version.VersionReason;

/** A version that leaves residents without a place, though it breaches no rule. */
public final class HalfPlan {

    private HalfPlan() {}

    /** A quick plan of the problem without every other workshop, as a version. */
    public static PlanVersion add(PlanVersions versions, Problem problem) {
        var whole = new PlanSolver(problem, SolveLimits.ofMoves(2000, 1), null)
                .run(heard -> {})
                .workshops();
        var half = whole.stream().filter(w -> whole.indexOf(w) % 2 == 0).toList();
        return versions.add(
                ScoredPlan.of(problem, new Plan(problem.id(), half, null)),
                new PlanVersion.Origin(null, null, VersionReason.FIRST));
    }
}
