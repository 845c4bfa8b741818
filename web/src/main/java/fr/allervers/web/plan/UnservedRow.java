package fr.allervers.web.plan;

import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.words.Sentence;
import fr.allervers.solver.explanation.unserved.UnservedCase;
import fr.allervers.solver.explanation.unserved.UnservedWords;
import fr.allervers.solver.explanation.wish.WishFields;
import org.jspecify.annotations.Nullable;

/**
 * Residents without a place, as a page shows them.
 *
 * @param cause the true reason
 * @param remedy the one change, null where none was found
 * @param displaced who would lose their place to them, null where nobody would
 * @param wish the one change to price, null where it is none
 */
public record UnservedRow(
        UnservedCase unserved,
        Sentence cause,
        @Nullable Sentence remedy,
        @Nullable Sentence displaced,
        @Nullable WishFields wish) {

    static UnservedRow of(ProblemIndex index, UnservedCase unserved) {
        var words = new UnservedWords(index);
        var remedy = unserved.remedy();
        return new UnservedRow(
                unserved,
                words.cause(unserved),
                words.remedy(unserved),
                words.displaced(unserved),
                remedy == null || remedy.wish() == null ? null : remedy.wish().fields());
    }
}
