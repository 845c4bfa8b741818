package fr.allervers.data.fault;

import fr.allervers.data.problem.Limits;
import fr.allervers.data.words.Sentence;
import java.util.Collection;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** The known word that a misspelt one most likely stands for. */
public final class Nearest {

    private Nearest() {}

    /**
     * The sentence with a "did you mean" behind it where one of the known words is close.
     *
     * @param faults where the list is full the sentence will not be shown, and nothing is looked for
     */
    public static Sentence hint(Sentence sentence, String word, Collection<String> known, FaultList faults) {
        var nearest = faults.isFull() ? null : to(word, known);
        return nearest == null ? sentence : Fault.words("did.you.mean", sentence, Excerpt.of(nearest));
    }

    /** Null where none is within about a third of the word's letters; of equally near ones the first. */
    public static @Nullable String to(String word, Collection<String> known) {
        if (word.length() > Limits.ID) {
            return null;
        }
        var sought = lower(word);
        int least = (word.length() + 1) / 3 + 1;
        String nearest = null;
        for (var candidate : known) {
            int distance = new LevenshteinDistance(least - 1).apply(sought, lower(candidate));
            if (distance >= 0) {
                least = distance;
                nearest = candidate;
            }
            if (least == 0) {
                break;
            }
        }
        return nearest;
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
