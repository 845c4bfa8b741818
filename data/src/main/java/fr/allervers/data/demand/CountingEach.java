package fr.allervers.data.demand;

import fr.allervers.data.words.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Residents who may be counted for each of several things.
 *
 * @param residents of its rows, as far as their figures are clear
 * @param things how many the cell names, at least two
 */
public record CountingEach(long residents, int things) implements Counting {

    @Override
    public Counting and(@Nullable Counting more) {
        return more instanceof CountingEach each ? new CountingEach(residents + each.residents, things) : this;
    }

    @Override
    public Sentence effect() {
        return Words.of("several.effect", residents, residents * things, things);
    }
}
