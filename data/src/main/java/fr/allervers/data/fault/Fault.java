package fr.allervers.data.fault;

import fr.allervers.data.words.Sentence;
import java.util.List;
import java.util.Locale;

/**
 * One thing wrong in a file.
 *
 * @param place as in {@code demand[12].theme}; empty for the file as a whole
 * @param sentence what is wrong and what would be right
 */
public record Fault(String place, Sentence sentence) {

    private static final String BUNDLE = "fr.allervers.data.fault.faults";

    public static Sentence words(String key, Object... arguments) {
        return new Sentence(BUNDLE, key, List.of(arguments));
    }

    /** Place and sentence on one line. */
    public String in(Locale locale) {
        var said = sentence.in(locale);
        return place.isEmpty() ? said : place + ": " + said;
    }

    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }
}
