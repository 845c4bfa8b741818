package fr.allervers.web.store;

import java.util.Locale;

/** Patterns of SQL's {@code like} out of what people type. */
public final class Like {

    private Like() {}

    /** The pattern of what holds a text, in small letters; its own {@code %} and {@code _} mean themselves. */
    public static String holding(String text) {
        var sought = text.strip().toLowerCase(Locale.ROOT);
        return "%" + sought.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
