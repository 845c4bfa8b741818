package fr.allervers.data.sheet;

import fr.allervers.data.words.CellText;

/** Spaces of every kind, those that do not show included. */
final class Blanks {

    private Blanks() {}

    /** The text without blanks around it. */
    static String strip(String text) {
        return CellText.strip(text, Blanks::isBlank);
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }
}
