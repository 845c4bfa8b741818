package fr.allervers.web.job;

import fr.allervers.data.words.Told;
import fr.allervers.web.store.JsonText;
import java.util.Locale;
import java.util.Objects;

/**
 * Why something failed, as it was told when it did.
 *
 * @param fr in French
 * @param en in English; the same where nothing is said but what a program says of itself
 */
public record Reason(String fr, String en) {

    private static final String KEPT = "{\"fr\":";

    /** The reason that a failure gives. */
    public static Reason of(Throwable failure) {
        if (failure instanceof Told told) {
            return new Reason(lines(told, Locale.FRENCH), lines(told, Locale.ENGLISH));
        }
        var words = Objects.requireNonNullElse(
                failure.getMessage(), failure.getClass().getSimpleName());
        return new Reason(words, words);
    }

    private static String lines(Told told, Locale language) {
        return String.join("\n", told.lines(language));
    }

    /** As it is kept in a column: the words alone where both languages have the same. */
    public String kept() {
        return fr.equals(en) ? fr : JsonText.of(this);
    }

    /** One that was kept. */
    public static Reason read(String kept) {
        return kept.startsWith(KEPT) ? JsonText.read(kept, Reason.class) : new Reason(kept, kept);
    }

    /** The words in a reader's language. */
    public String in(Locale language) {
        return language.getLanguage().equals(Locale.FRENCH.getLanguage()) ? fr : en;
    }
}
