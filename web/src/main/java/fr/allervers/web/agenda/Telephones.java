package fr.allervers.web.agenda;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Telephone numbers in texts that people wrote. */
final class Telephones {

    private static final Pattern FRENCH =
            Pattern.compile("(?<!\\d)(?:\\+33\\s?(?:\\(0\\))?|0)[ .-]?[1-9](?:[ .-]?\\d{2}){4}(?!\\d)");

    private Telephones() {}

    /**
     * The first French number in a text, as a telephone dials it: {@code 0387000000} or {@code +33387000000}; null where there
     * is none.
     */
    static @Nullable String first(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var number = FRENCH.matcher(text);
        return number.find() ? number.group().replace("(0)", "").replaceAll("[^+\\d]", "") : null;
    }
}
