package fr.allervers.web.language;

import java.util.List;
import java.util.Locale;

/** The languages of the interface, the preferred one first. */
public final class Language {

    public static final List<Locale> ALL = List.of(Locale.FRENCH, Locale.ENGLISH);

    private Language() {}

    /** The locale of a language tag such as {@code en} or {@code en-GB}; French for any language we do not speak. */
    public static Locale of(String tag) {
        return Locale.ENGLISH.getLanguage().equals(Locale.forLanguageTag(tag).getLanguage())
                ? Locale.ENGLISH
                : Locale.FRENCH;
    }
}
