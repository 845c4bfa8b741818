package fr.allervers.web.publication;

import fr.allervers.data.change.PlanChanges;
import fr.allervers.data.change.PlanChanges.Held;
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
public record VersionChanges(Quarters quarters, MendedProblems mended) {

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
        var index = index(now);
        if (before == null) {
            return new Compared(PlanChanges.of(Held.NONE, held(now)), index, index);
        }
        return isMend(before, now)
                ? new Compared(PlanChanges.ofKeptIds(left(index), held(now)), index, index)
                : new Compared(PlanChanges.of(held(before), held(now)), index(before), index);
    }

    /** All workshops of a version that are held no more. */
    public Compared takenBack(PlanVersion before) {
        return new Compared(PlanChanges.of(held(before), Held.NONE), index(before), index(before));
    }

    private ProblemIndex index(PlanVersion version) {
        return quarters.problem(version.problem()).index();
    }

    private Held held(PlanVersion version) {
        return Held.of(index(version).problem(), version.plan());
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
