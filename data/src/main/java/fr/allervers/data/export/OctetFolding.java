package fr.allervers.data.export;

/**
 * Folds lines of iCalendar so that none is longer than 75 octets of UTF-8, and no character is torn apart (RFC 5545, 3.1).
 * The library counts characters, which may be longer.
 */
final class OctetFolding {

    private static final int MOST = 75;
    private static final String FOLD = "\r\n ";
    private static final int ONE = 0x80;
    private static final int TWO = 0x800;
    private static final int THREE = 0x10000;

    private OctetFolding() {}

    /** @param text lines that end in CR and LF, folded or not */
    static String foldAnew(String text) {
        return fold(text.replace(FOLD, ""));
    }

    private static String fold(String text) {
        var folded = new StringBuilder();
        int octets = 0;
        for (int c : text.codePoints().toArray()) {
            boolean lineEnd = c == '\r' || c == '\n';
            if (!lineEnd && octets + octets(c) > MOST) {
                folded.append(FOLD);
                octets = 1;
            }
            folded.appendCodePoint(c);
            octets = lineEnd ? 0 : octets + octets(c);
        }
        return folded.toString();
    }

    private static int octets(int character) {
        return character < ONE ? 1 : character < TWO ? 2 : character < THREE ? 3 : 4;
    }
}
