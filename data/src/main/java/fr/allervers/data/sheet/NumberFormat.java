package fr.allervers.data.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a format of an XLSX file shows around a number above 0.
 *
 * @param before what it puts before the number
 * @param behind what it puts behind it
 * @param divides true where it shows how many thousands or millions they are
 * @param hides true where it shows no number
 */
record NumberFormat(String before, String behind, boolean divides, boolean hides) {

    /** Shows the number and nothing else. */
    static final NumberFormat PLAIN = new NumberFormat("", "", false, false);

    private static final Pattern LITERAL =
            Pattern.compile("\"([^\"]*)\"|\\\\(.)|_.|\\*.|\\[\\$([^\\]-]*)[^\\]]*\\]|\\[[^\\]]*\\]");
    private static final Pattern DIVIDES = Pattern.compile("[0#?],+(?![0#?,])");

    /** Names of people who are counted, which change nothing. */
    private static final Pattern PEOPLE = Pattern.compile(
            "(?i)(pers|personne|hab|habitant|r[eé]sident|participant|inscrit|senior|people|person)s?\\.?");

    /** Reads the code of a format, such as {@code 0" pers."}. */
    static NumberFormat of(String format) {
        if (format.isBlank()) {
            return PLAIN;
        }
        var code = format.replaceAll("(?i)general|standard|@", "0");
        var before = new StringBuilder();
        var behind = new StringBuilder();
        var digits = new StringBuilder();
        var literal = LITERAL.matcher(code);
        int at = 0;
        while (at < code.length() && code.charAt(at) != ';') {
            if (literal.region(at, code.length()).lookingAt()) {
                (digits.length() == 0 ? before : behind).append(words(literal));
                at = literal.end();
            } else {
                char c = code.charAt(at++);
                boolean ofNumber = (digits.length() > 0 ? "0#?.,/eE+" : "0#?").indexOf(c) >= 0;
                (ofNumber ? digits : digits.length() == 0 ? before : behind).append(c);
            }
        }
        return of(before.toString(), behind.toString(), digits.toString());
    }

    private static NumberFormat of(String before, String behind, String digits) {
        boolean people =
                before.isBlank() && PEOPLE.matcher(Blanks.strip(behind)).matches();
        return new NumberFormat(
                before.isBlank() ? "" : before,
                people || behind.isBlank() ? "" : behind,
                DIVIDES.matcher(digits).find(),
                digits.isEmpty());
    }

    private static String words(Matcher literal) {
        for (int group = 1; group <= 3; group++) {
            var words = literal.group(group);
            if (words != null) {
                return words;
            }
        }
        return "";
    }

    /** True where it shows the number alone, whether or not with all its decimals, or nothing. */
    boolean isPlain() {
        return before.isEmpty() && behind.isEmpty() && !divides;
    }

    /** The number as it is shown; one that is divided says so, as its reader sees another. */
    String shown(String number) {
        return hides ? before : before + number + (divides ? " ÷ 1000" : "") + behind;
    }

    /** True where what a spreadsheet shows of a number is more than the number and people counted. */
    static boolean saysMore(String shown) {
        var words = Blanks.strip(shown.replaceAll("[0-9\\s\\p{Zs}.,'\u2019+-]", ""));
        return !words.isEmpty() && !PEOPLE.matcher(words).matches();
    }
}
