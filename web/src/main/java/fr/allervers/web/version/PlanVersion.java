package fr.allervers.web.version;

import fr.allervers.data.plan.Locks;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.Score;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A plan at one moment of its life. Never changes: what changes a plan makes a new version with this one as parent.
 *
 * @param id stands in addresses
 * @param number what people call it: 1 for the first version of its quarter, whatever problem it plans
 * @param plan valid and scored
 * @param locks what stays of its workshops when it is searched on
 */
public record PlanVersion(String id, int number, Origin origin, Plan plan, Locks locks, Instant madeAt) {

    /**
     * Where a version comes from.
     *
     * @param parent id of the version it was made from, null for one made from nothing; of a run the version before
     * @param author who asked for the run that made it, null where that is not known
     */
    public record Origin(@Nullable String parent, @Nullable String author, VersionReason reason) {}

    /**
     * One line of the history of a problem's plan.
     *
     * @param name what people call it beside its number, null for nothing
     */
    public record Line(String id, int number, @Nullable String name, Origin origin, Instant madeAt, Score score) {}

    /** Id of the problem it plans. */
    public String problem() {
        return plan.problem();
    }

    public Score score() {
        return Objects.requireNonNull(plan.score(), "a version's plan is scored");
    }
}
