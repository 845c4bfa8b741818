package fr.allervers.web.comparison;

import fr.allervers.data.change.PlanChanges;
import fr.allervers.data.change.ResidentsChange;
import fr.allervers.data.change.WorkshopChange;
import fr.allervers.data.change.WorkshopChange.Kind;
import fr.allervers.data.continuity.PastQuarter;
import fr.allervers.data.figures.PlanFigures;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.web.publication.VersionChanges.Compared;
import fr.allervers.web.publication.WholeVersion.Kept;
import fr.allervers.web.version.PlanVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two versions of a quarter's plan, perhaps of two problems, and all that differs.
 *
 * @param compared changes of workshops
 * @param residents who fare otherwise, by commune and means of transport; places lost first
 */
public record Comparison(Side before, Side after, Compared compared, List<ResidentsChange> residents) {

    /**
     * One of the two versions.
     *
     * @param index rows of the problem of its whole quarter
     * @param plan of that quarter
     * @param figures of all sessions of the quarter
     * @param kept what stays as it was published before the version begins, null where it plans the whole quarter
     */
    public record Side(
            PlanVersion version,
            ProblemIndex index,
            Plan plan,
            PlanFigures figures,
            @Nullable Kept kept) {

        /** Its quarter with its plan, as quarters are compared. */
        PastQuarter past() {
            return new PastQuarter(index.problem(), plan);
        }
    }

    /** What changes of workshops. */
    public PlanChanges changes() {
        return compared.changes();
    }

    /** True where both costs are of plans of one problem that serve as many: others do not compare. */
    public boolean costsCompare() {
        return before.version.problem().equals(after.version.problem())
                && before.version.score().unserved() == after.version.score().unserved();
    }

    /** How many residents more the second serves than the first; less than 0 where it serves fewer. */
    public long servedMore() {
        return after.figures().residents().served()
                - before.figures().residents().served();
    }

    /** Workshops that are new. */
    public long opened() {
        return changes().changes().stream().filter(c -> c.before() == null).count();
    }

    /** Workshops that are no longer held. */
    public long closed() {
        return changes().changes().stream().filter(c -> c.after() == null).count();
    }

    /** Workshops on another day, at another hour or in another room. */
    public long moved() {
        return changes().changed().stream().filter(Comparison::isMoved).count();
    }

    /** Workshops that stay where and when they were, with another advisor or other residents. */
    public long kept() {
        return changes().changed().size() - opened() - closed() - moved();
    }

    static boolean isMoved(WorkshopChange change) {
        return change.kinds().contains(Kind.MOVED) || change.kinds().contains(Kind.ROOM);
    }

    /** Places won, over all groups that win some. */
    public long gained() {
        return residents.stream().mapToLong(ResidentsChange::gained).sum();
    }

    /** Places lost, over all groups that lose some. */
    public long lost() {
        return residents.stream().mapToLong(ResidentsChange::lost).sum();
    }
}
