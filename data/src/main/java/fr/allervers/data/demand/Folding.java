package fr.allervers.data.demand;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What is left of a word when everything is taken away in which two spellings of it may differ. */
public final class Folding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern DEPARTMENT_OR_POSTCODE = Pattern.compile("\\(\\s*\\w{2,3}\\s*\\)|\\b\\d{5}\\b");
    private static final Pattern SAINT = Pattern.compile("\\bst\\b");
    private static final Pattern SAINTE = Pattern.compile("\\bste\\b");
    private static final Pattern SUR = Pattern.compile("\\bs/\\s*");
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private Folding() {}

    /** Small letters without accents, ligatures and marks; single spaces between words. */
    public static String fold(String text) {
        if (isFolded(text)) {
            return text;
        }
        var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("\u0153", "oe")
                .replace("\u00e6", "ae")
                .replace("\u00df", "ss");
        return NO_LETTERS.matcher(plain).replaceAll(" ").strip();
    }

    private static boolean isFolded(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    /** As {@link #fold}, for names of communes: St and Ste are written out, département and postal code go. */
    public static String commune(String name) {
        var written =
                SUR.matcher(CommuneText.name(name).toLowerCase(Locale.ROOT)).replaceAll("sur ");
        var folded = fold(DEPARTMENT_OR_POSTCODE.matcher(written).replaceAll(" "));
        return SAINTE.matcher(SAINT.matcher(folded).replaceAll("saint")).replaceAll("sainte");
    }

    /** The text as it was before somebody read its UTF-8 as Windows-1252; the text itself where nobody did. */
    static String mojibakeUndone(String text) {
        if (text.indexOf('\u00c3') < 0 && text.indexOf('\u00c5') < 0) {
            return text;
        }
        var undone = new String(text.getBytes(WESTERN), StandardCharsets.UTF_8);
        return undone.indexOf('\ufffd') >= 0 ? text : undone;
    }
}
