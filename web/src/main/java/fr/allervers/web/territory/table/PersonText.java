package fr.allervers.web.territory.table;

import org.jspecify.annotations.Nullable;

/** What people say of themselves and of what they do, as it is kept: not empty, and not too long. */
public final class PersonText {

    private static final int AUTHOR = 200;
    private static final int WORDS = 500;

    private PersonText() {}

    /** Who somebody is; null where they do not say. */
    public static @Nullable String author(@Nullable String text) {
        return shortened(text, AUTHOR);
    }

    /** Why they do something; null where they do not say. */
    public static @Nullable String words(@Nullable String text) {
        return shortened(text, WORDS);
    }

    private static @Nullable String shortened(@Nullable String text, int most) {
        var said = text == null ? "" : text.strip();
        return said.isEmpty() ? null : said.substring(0, Math.min(most, said.length()));
    }
}
