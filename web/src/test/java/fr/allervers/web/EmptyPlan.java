package fr.allervers.web;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.ScoredPlan;
import fr.allervers.data.problem.Problem;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import fr.allervers.web.version.VersionReason;
import java.util.List;

/** A version that serves nobody. */
public final class EmptyPlan {

    private EmptyPlan() {}

    /** The plan of the problem without a workshop, as a version. */
    public static PlanVersion add(PlanVersions versions, Problem problem) {
        return versions.add(
                ScoredPlan.of(problem, new Plan(problem.id(), List.of(), null)),
                new PlanVersion.Origin(null, null, VersionReason.END));
    }
}
