package fr.allervers.data.words;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The text of a cell without what programs wrap around it. */
public final class CellText {

    private static final String BLANK = "[\\s\\p{Z}\\u200b\\u2060\\ufeff]";
    private static final Pattern BLANKS = Pattern.compile(BLANK + "+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern CEDEX = Pattern.compile(" cedex( \\d+)?$");
    private static final Pattern SAINT = Pattern.compile("\\bst(e?)\\b");
    private static final Pattern AS_TEXT = Pattern.compile("=\\s*\"(.*)\"", Pattern.DOTALL);
    private static final Pattern MARKED_FIGURES = Pattern.compile("['\u2019`](?=[\\p{Z}\\d+-]++[\\p{Z}\\d.,AB]*+$)");
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(?: \\d{3})+(?:[.,]\\d*)?");
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:\\d{1,30}(?:[.,]\\d{0,60})?|[.,]\\d{1,60})(?:[eE][+-]?\\d{1,3})?");

    private CellText() {}

    /**
     * The text without blanks of any kind around it, and without what spreadsheets mark a text by: {@code ="57901"}
     * and {@code '57901} are 57901.
     */
    public static String stripped(String cell) {
        var text = strip(cell, CellText::isBlank);
        if (text.isEmpty()) {
            return text;
        }
        var wrapped = text.charAt(0) == '=' ? AS_TEXT.matcher(text) : null;
        if (wrapped != null && wrapped.matches()) {
            return stripped(wrapped.group(1));
        }
        return MARKED_FIGURES.matcher(text).lookingAt() ? stripped(text.substring(1)) : text;
    }

    /** A text without what counts as blank around it. */
    public static String strip(String text, IntPredicate isBlank) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank.test(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank.test(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** As {@link #BLANK}: this is asked of every cell, and a pattern for it took a third of the time of reading tables. */
    private static boolean isBlank(int c) {
        return c >= '\t' && c <= '\r' || Character.isSpaceChar(c) || c == '\u200b' || c == '\u2060' || c == '\ufeff';
    }

    /** As {@link #stripped}, each run of blanks inside as one space. */
    public static String plain(String cell) {
        return BLANKS.matcher(stripped(cell)).replaceAll(" ");
    }

    /** Small letters without accents, every run of other signs as one space. */
    public static String folded(String cell) {
        var plain =
                MARKS.matcher(Normalizer.normalize(cell, Normalizer.Form.NFKD)).replaceAll("");
        return OTHERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /**
     * What is left of a place's name where two spellings of it may differ: accents, ligatures, hyphens, capitals, the
     * post's "Cedex", and "St" for "Saint" do not matter.
     */
    public static String foldedName(String name) {
        var letters = name.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
        return SAINT.matcher(CEDEX.matcher(folded(letters)).replaceFirst("")).replaceAll("saint$1");
    }

    /**
     * The number that a cell holds: {@code 49.1}, {@code 49,1}, {@code +49.1}, {@code 49.}, {@code 4.91E+01}, {@code 9 000}, any
     * number of decimals; null where it holds none.
     */
    public static @Nullable BigDecimal number(String cell) {
        var text = plain(cell).replace('\u2212', '-');
        if (GROUPED.matcher(text).matches()) {
            text = text.replace(" ", "");
        }
        return NUMBER.matcher(text).matches() ? new BigDecimal(withPoint(text)) : null;
    }

    private static String withPoint(String text) {
        var point = text.replace(',', '.');
        return point.endsWith(".") ? point.substring(0, point.length() - 1) : point.replaceFirst("\\.(?=[eE])", "");
    }
}
