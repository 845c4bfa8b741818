package fr.allervers.solver.explanation.pricing;

import static java.util.Objects.requireNonNull;

import fr.allervers.data.plan.Score;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.words.Sentence;
import fr.allervers.solver.bound.Bound;
import fr.allervers.solver.bound.Gap;
import fr.allervers.solver.explanation.Phrase;
import fr.allervers.solver.explanation.difference.DifferenceWords;
import fr.allervers.solver.explanation.pricing.WishAnswer.Verdict;
import fr.allervers.solver.explanation.wish.HostedWorkshop;
import java.util.ArrayList;
import java.util.List;

/** Sentences of the answer to a wish: what it would bring or cost, and how sure that is. */
public final class AnswerWords {

    private AnswerWords() {}

    /** The verdict first, then how sure it is, the gaps and the time. */
    public static List<Sentence> of(WishAnswer answer) {
        var said = new ArrayList<Sentence>();
        said.add(verdict(answer));
        if (answer.proven()) {
            said.add(Phrase.of("verdict.proven", answer.verdict() == Verdict.GAIN ? 0 : 1));
        } else if (answer.verdict() == Verdict.GAIN || answer.verdict() == Verdict.PRICE) {
            said.add(Phrase.of("verdict.found", answer.noiseUnserved(), answer.noiseCost()));
        } else if (answer.verdict() == Verdict.NO_TELLING) {
            said.add(Phrase.of("verdict.within", difference(answer)));
            said.add(Phrase.of("verdict.noise", answer.noiseUnserved(), answer.noiseCost()));
        }
        if (answer.wish() instanceof HostedWorkshop && answer.verdict() == Verdict.PRICE) {
            said.add(Phrase.of("verdict.atMost"));
        }
        if (!answer.allPlacesTried()) {
            said.add(Phrase.of("verdict.nearest"));
        }
        var difference = answer.difference();
        if (difference != null && !answer.budget().bound().isZero()) {
            said.add(Phrase.of("gap.without", gap(difference.before(), answer.boundWithout())));
            said.add(Phrase.of("gap.with", gap(difference.after(), answer.boundWith())));
        }
        said.add(Phrase.of("verdict.took", answer.took().toMillis() / 1000.0));
        return said;
    }

    /** What came of it, in one short sentence: where nothing sure did, without the difference found. */
    public static Sentence verdict(WishAnswer answer) {
        var key = "verdict." + answer.verdict();
        return answer.verdict() == Verdict.GAIN || answer.verdict() == Verdict.PRICE
                ? Phrase.of(key, difference(answer))
                : Phrase.of(key);
    }

    private static Sentence difference(WishAnswer answer) {
        return new DifferenceWords(new ProblemIndex(answer.granted())).sentence(requireNonNull(answer.difference()));
    }

    private static Sentence gap(Score score, Bound bound) {
        var gap = Gap.of(score, bound);
        if (gap.costPercent() == null) {
            return Phrase.of("gap.none");
        }
        return gap.unserved() > 0
                ? Phrase.of("gap.both", gap.costPercent(), gap.unserved())
                : Phrase.of("gap.cost", gap.costPercent());
    }
}
