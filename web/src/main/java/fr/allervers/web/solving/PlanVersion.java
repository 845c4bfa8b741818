package fr.allervers.web.solving;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.Score;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A plan at one moment of its life. Never changes: what changes a plan makes a new version with this one as parent.
 *
 * @param id stands in addresses
 * @param number what people call it: 1 for the first version of its problem
 * @param parent id of the version it was made from, null for one made from nothing
 * @param plan valid and scored
 */
public record PlanVersion(String id, int number, @Nullable String parent, Plan plan, Instant madeAt) {

    /**
     * One line of the history of a problem's plan.
     *
     * @param parent id of the version it was made from, null for one made from nothing
     */
    public record Line(String id, int number, @Nullable String parent, Instant madeAt, Score score) {}

    /** Id of the problem it plans. */
    public String problem() {
        return plan.problem();
    }

    public Score score() {
        return Objects.requireNonNull(plan.score(), "a version's plan is scored");
    }
}
