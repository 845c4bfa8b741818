package fr.allervers.data.demand;

import fr.allervers.data.words.Sentence;
import java.util.List;

/** What is said about demand, from this package's bundle. */
final class Words {

    private static final String BUNDLE = "fr.allervers.data.demand.findings";

    /** Characters of a file's text that are shown. */
    private static final int LONGEST = 60;

    private Words() {}

    static Sentence of(String key, Object... arguments) {
        return new Sentence(BUNDLE, key, List.of(arguments));
    }

    static String excerpt(String text) {
        var line = text.replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
