package fr.allervers.web.publication;

import fr.allervers.data.change.PlanChanges;
import fr.allervers.data.change.PlanChanges.Held;
import fr.allervers.data.continuity.PastQuarter;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.web.solving.PlanVersion;
import fr.allervers.web.territory.Quarters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What changes for people from one version of a quarter's plan to another. Where the one is of what is left of the other, as
 * a mend is, what was to be held before is no change, and a series that has begun is the same workshop.
 */
@Component
public record VersionChanges(Quarters quarters, QuarterPlans plans, MendedProblems mended) {

    /**
     * What changes.
     *
     * @param before rows that the workshops of before are of; those of now where there were none
     * @param now rows that the workshops of now are of; those of before where there are none
     */
    public record Compared(PlanChanges changes, ProblemIndex before, ProblemIndex now) {}

    /**
     * Compares two versions.
     *
     * @param before null for no plan
     */
    public Compared of(@Nullable PlanVersion before, PlanVersion now) {
        if (before == null) {
            var index = index(whole(now));
            return new Compared(PlanChanges.of(Held.NONE, held(whole(now))), index, index);
        }
        return isMend(before, now)
                ? mend(quarters.problem(now.problem()).index(), now)
                : changed(whole(before), whole(now));
    }

    /** All workshops of a version that are held no more. */
    public Compared takenBack(PlanVersion before) {
        var index = index(whole(before));
        return new Compared(PlanChanges.of(held(whole(before)), Held.NONE), index, index);
    }

    private static Compared mend(ProblemIndex index, PlanVersion now) {
        return new Compared(PlanChanges.ofKeptIds(left(index), Held.of(index.problem(), now.plan())), index, index);
    }

    private static Compared changed(PastQuarter before, PastQuarter now) {
        return new Compared(PlanChanges.of(held(before), held(now)), index(before), index(now));
    }

    /** With what was to be held before a mend. */
    private PastQuarter whole(PlanVersion version) {
        return plans.quarter(version);
    }

    private static ProblemIndex index(PastQuarter quarter) {
        return new ProblemIndex(quarter.problem());
    }

    private static Held held(PastQuarter quarter) {
        return Held.of(quarter.problem(), quarter.plan());
    }

    /** What is left of the plan that was published, by the problem of a mend. */
    private static Held left(ProblemIndex index) {
        var problem = index.problem();
        return Held.of(problem, new Plan(problem.id(), problem.published(), null));
    }

    private boolean isMend(PlanVersion before, PlanVersion now) {
        return mended.find(now.problem())
                .filter(m -> m.base().equals(before.id()))
                .isPresent();
    }
}
