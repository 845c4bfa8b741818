package fr.allervers.web.shape;

import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.words.Sentence;
import fr.allervers.solver.explanation.unserved.Cause;
import fr.allervers.solver.explanation.unserved.Displaced;
import fr.allervers.solver.explanation.unserved.Remedy;
import fr.allervers.solver.explanation.unserved.UnservedCase;
import fr.allervers.solver.explanation.unserved.UnservedWords;
import fr.allervers.solver.explanation.wish.WishFields;
import fr.allervers.solver.trial.Trial.Spot;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Residents of one demand row without a place, and what would give them one.
 *
 * @param demand id
 * @param residents how many
 * @param inReach workshops that they could go to, were there seats
 * @param reason the cause in the language asked for
 * @param remedy null where no single change that was tried serves them
 * @param displaced who would lose their place, were they served first
 * @param displacedMessage the same in the language asked for; null where nobody would
 */
public record UnservedCaseShape(
        String demand,
        long residents,
        Cause cause,
        int inReach,
        String reason,
        @Nullable RemedyShape remedy,
        List<Displaced> displaced,
        @Nullable String displacedMessage) {

    /**
     * The one change.
     *
     * @param wish what is changed, null where nothing but the plan
     * @param opens where a workshop is opened then, null where there is one already
     * @param first true where others would take the seats, were the row's residents not served before them
     * @param served of the row's residents
     * @param servedInAll of all residents, more than before
     * @param message in the language asked for
     */
    public record RemedyShape(
            @Nullable WishFields wish,
            @Nullable Spot opens,
            boolean first,
            long served,
            long servedInAll,
            String message) {}

    /** The shape of a case in a language. */
    public static UnservedCaseShape of(ProblemIndex index, UnservedCase unserved, Locale language) {
        var words = new UnservedWords(index);
        var displaced = words.displaced(unserved);
        return new UnservedCaseShape(
                unserved.demand().id(),
                unserved.residents(),
                unserved.cause(),
                unserved.inReach(),
                words.cause(unserved).in(language),
                remedy(unserved.remedy(), words.remedy(unserved), language),
                unserved.displaced(),
                displaced == null ? null : displaced.in(language));
    }

    private static @Nullable RemedyShape remedy(@Nullable Remedy remedy, @Nullable Sentence sentence, Locale language) {
        if (remedy == null || sentence == null) {
            return null;
        }
        var wish = remedy.wish() == null ? null : remedy.wish().fields();
        return new RemedyShape(
                wish, remedy.spot(), remedy.first(), remedy.served(), remedy.servedInAll(), sentence.in(language));
    }
}
