package fr.allervers.data.demand;

import fr.allervers.data.words.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * What the answers to a question make of the residents of its rows, where all may be counted for each of several things.
 *
 * @param residents of its rows, as far as their figures are clear
 * @param things how many the cell names, at least two
 */
public record Counting(long residents, int things) {

    /** That of further rows as well. */
    Counting and(@Nullable Counting more) {
        return more == null ? this : new Counting(residents + more.residents, things);
    }

    /** How many the demand is of by each answer. */
    public Sentence effect() {
        return Words.of("several.effect", residents, residents * things, things);
    }
}
