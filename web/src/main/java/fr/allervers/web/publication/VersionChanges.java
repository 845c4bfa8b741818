package fr.allervers.web.publication;

import fr.allervers.data.change.PlanChanges;
import fr.allervers.data.change.PlanChanges.Held;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.version.MendedProblems;
import fr.allervers.web.version.PlanVersion;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What changes for people from one version of a quarter's plan to another. Where the one is of what is left of the other, as
 * a mend is, what was to be held before is no change, and a series that has begun is the same workshop.
 */
@Component
public record VersionChanges(Quarters quarters, MendedProblems mended, QuarterPlans plans) {

    /**
     * What changes.
     *
     * @param before rows that the workshops of before are of; those of now where there were none
     * @param now rows that the workshops of now are of; those of before where there are none
     * @param begunBefore sessions that series of before had elsewhere or by somebody else, as {@link Plan#begun} has them
     * @param begunNow those of series of now
     */
    public record Compared(
            PlanChanges changes,
            ProblemIndex before,
            ProblemIndex now,
            List<Workshop> begunBefore,
            List<Workshop> begunNow) {

        /** Of workshops of which each stays in one room with one advisor. */
        Compared(PlanChanges changes, ProblemIndex before, ProblemIndex now) {
            this(changes, before, now, List.of(), List.of());
        }
    }

    /** That nothing changes: no plan before and none after. */
    Compared none(PlanVersion version) {
        return new Compared(new PlanChanges(List.of()), index(version), index(version));
    }

    /**
     * Compares two versions.
     *
     * @param before null for no plan
     */
    public Compared of(@Nullable PlanVersion before, PlanVersion now) {
        if (before == null) {
            var all = plans.quarter(now);
            var rows = new ProblemIndex(all.problem());
            var held = plans.expected(now);
            return new Compared(
                    PlanChanges.of(Held.NONE, Held.of(all.problem(), held)), rows, rows, List.of(), held.begun());
        }
        var index = index(now);
        if (isMend(before, now)) {
            var changes = PlanChanges.ofKeptIds(left(index), held(now));
            return new Compared(changes.since(before.plan().workshops()), index, index);
        }
        return isOfOneProblem(before, now)
                ? new Compared(PlanChanges.of(held(before), held(now)), index(before), index)
                : whole(before, now);
    }

    /** Of two plans that do not begin on the same day, or of other data, all sessions of the quarter count. */
    private Compared whole(PlanVersion before, PlanVersion now) {
        var old = plans.quarter(before);
        var is = plans.quarter(now);
        var was = Held.of(old.problem(), old.plan());
        var held = Held.of(is.problem(), is.plan());
        var isOfOneChain = !Collections.disjoint(plans.chain(before), plans.chain(now));
        return new Compared(
                isOfOneChain ? PlanChanges.ofKeptIds(was, held) : PlanChanges.of(was, held),
                new ProblemIndex(old.problem()),
                new ProblemIndex(is.problem()),
                old.plan().begun(),
                is.plan().begun());
    }

    private static boolean isOfOneProblem(PlanVersion before, PlanVersion now) {
        return before.problem().equals(now.problem());
    }

    /** All workshops of a version that are held no more, those before a mend too. */
    public Compared takenBack(PlanVersion before) {
        var all = plans.quarter(before);
        var index = new ProblemIndex(all.problem());
        var begun = all.plan().begun();
        return new Compared(PlanChanges.of(Held.of(all.problem(), all.plan()), Held.NONE), index, index, begun, begun);
    }

    /** True where the one plans the same as the other, or what its mend left of it. */
    public boolean isOfOneLine(PlanVersion before, PlanVersion now) {
        return isOfOneProblem(before, now) || isMend(before, now);
    }

    private ProblemIndex index(PlanVersion version) {
        return quarters.problem(version.problem()).index();
    }

    private Held held(PlanVersion version) {
        return Held.of(index(version).problem(), version.plan());
    }

    /** What is left of the plan that was published, by the problem of a mend. */
    private static Held left(ProblemIndex index) {
        return Held.of(index.problem(), leftPlan(index));
    }

    private static Plan leftPlan(ProblemIndex index) {
        var problem = index.problem();
        return new Plan(problem.id(), problem.published(), null);
    }

    private boolean isMend(PlanVersion before, PlanVersion now) {
        return mended.find(now.problem())
                .filter(m -> m.base().equals(before.id()))
                .isPresent();
    }
}
