package fr.allervers.web.explanation;

import fr.allervers.data.problem.Problem;
import fr.allervers.solver.bound.Bound;
import fr.allervers.solver.explanation.difference.PlanDifference;
import fr.allervers.solver.explanation.pricing.SearchBudget;
import fr.allervers.solver.explanation.pricing.WishAnswer;
import fr.allervers.solver.explanation.wish.Wish;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far the pricing of a wish has come.
 *
 * @param percent of the work done
 * @param outcome null until it is done
 */
record WishProgress(int percent, @Nullable Outcome outcome) {

    /** What the pricing came to: an answer without its plans, and without the problem, which the wish makes anew. */
    record Outcome(
            WishAnswer.Verdict verdict,
            boolean proven,
            @Nullable PlanDifference difference,
            long noiseUnserved,
            long noiseCost,
            Bound boundWithout,
            Bound boundWith,
            boolean allPlacesTried,
            SearchBudget budget,
            Duration took) {

        static Outcome of(WishAnswer answer) {
            return new Outcome(
                    answer.verdict(),
                    answer.proven(),
                    answer.difference(),
                    answer.noiseUnserved(),
                    answer.noiseCost(),
                    answer.boundWithout(),
                    answer.boundWith(),
                    answer.allPlacesTried(),
                    answer.budget(),
                    answer.took());
        }

        WishAnswer answer(Wish wish, Problem problem) {
            return new WishAnswer(
                    wish,
                    verdict,
                    proven,
                    wish.in(problem),
                    null,
                    difference,
                    noiseUnserved,
                    noiseCost,
                    boundWithout,
                    boundWith,
                    allPlacesTried,
                    budget,
                    took);
        }
    }
}
