package fr.allervers.solver.explanation.pricing;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Problem;
import fr.allervers.solver.bound.Bound;
import fr.allervers.solver.explanation.difference.PlanDifference;
import fr.allervers.solver.explanation.wish.Wish;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Price of a wish: the best plans found with and without it by the same budget.
 *
 * @param granted the problem with the wish granted
 * @param with best plan found with it; null where there is none, or none was kept
 * @param difference what the wish does; null where no plan was found with it
 * @param noiseUnserved by how much equal searches differed in unserved: a lesser difference tells nothing
 * @param noiseCost by how much they differed in cost
 * @param boundWithout what no plan can beat without the wish
 * @param boundWith what no plan can beat with it; for a hosted workshop, that without it
 * @param allPlacesTried false where a hosted workshop was tried at the nearest places only, as far as there was time
 */
public record WishAnswer(
        Wish wish,
        Verdict verdict,
        boolean proven,
        Problem granted,
        @Nullable Plan with,
        @Nullable PlanDifference difference,
        long noiseUnserved,
        long noiseCost,
        Bound boundWithout,
        Bound boundWith,
        boolean allPlacesTried,
        SearchBudget budget,
        Duration took) {

    /** The outcome. */
    public enum Verdict {
        /** Better with the wish, by more than the search's own noise. */
        GAIN,
        /** Worse with it, by more than the noise: the wish has a price. */
        PRICE,
        /** No difference, or one that the search cannot tell from its noise. */
        NO_TELLING,
        /** The plan has it already. */
        ALREADY,
        /** No valid plan was found with it. */
        IMPOSSIBLE
    }
}
