package fr.allervers.web.shape;

import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.solver.bound.Bound;
import fr.allervers.solver.bound.Gap;
import fr.allervers.solver.bound.ProofStatus;
import fr.allervers.solver.explanation.pricing.AnswerWords;
import fr.allervers.solver.explanation.pricing.WishAnswer;
import fr.allervers.solver.explanation.wish.WishFields;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a wish would bring or cost.
 *
 * @param text the wish in the language asked for
 * @param proven true where the bounds prove that there is such a gain or price
 * @param sentences the verdict, how sure it is, the gaps and the time, in the language asked for
 * @param difference of the best plans found with and without; null where there is none with
 * @param noiseUnserved by how much equal searches differed
 * @param noiseCost by how much equal searches differed
 * @param costGapWithout per cent, null where not known
 * @param costGapWith per cent, null where not known
 * @param seconds that it took
 */
public record WishShape(
        WishFields wish,
        String text,
        WishAnswer.Verdict verdict,
        boolean proven,
        List<String> sentences,
        @Nullable DifferenceShape difference,
        long noiseUnserved,
        long noiseCost,
        @Nullable Double costGapWithout,
        @Nullable Double costGapWith,
        double seconds) {

    /**
     * The shape of an answer in a language.
     *
     * @param index of the problem without the wish
     */
    public static WishShape of(ProblemIndex index, WishAnswer answer, Locale language) {
        var difference = answer.difference();
        return new WishShape(
                answer.wish().fields(),
                answer.wish().sentence(index).in(language),
                answer.verdict(),
                answer.proven(),
                AnswerWords.of(answer).stream().map(s -> s.in(language)).toList(),
                difference == null ? null : DifferenceShape.of(difference),
                answer.noiseUnserved(),
                answer.noiseCost(),
                difference == null
                        ? null
                        : gap(Gap.of(difference.before(), answer.boundWithout()), answer.boundWithout()),
                difference == null ? null : gap(Gap.of(difference.after(), answer.boundWith()), answer.boundWith()),
                answer.took().toMillis() / 1000.0);
    }

    private static @Nullable Double gap(Gap gap, Bound bound) {
        return bound.costProof() == ProofStatus.TRIVIAL ? null : gap.costPercent();
    }
}
