package fr.allervers.data.demand;

import fr.allervers.data.words.CommuneCode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A commune's cell as programs export it and spreadsheets mangle it, brought back to what was meant. */
final class CommuneText {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Zs}]+");

    /** Marks by which programs keep a code as text. */
    private static final Pattern MARKS = Pattern.compile("^['’`\"]+(?=\\d)|(?<=\\d)['’`\"]+$");

    private static final Pattern FORMULA = Pattern.compile("=\\s*\"+([^\"]*)\"+");
    private static final Pattern POSTCODE =
            Pattern.compile("\\b(code postal|postal|c\\.?p\\.?)\\s*:?\\s*n?°?\\s*\\d{5}\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern DIGITS = Pattern.compile("\\b\\d[\\dABab]\\d{3}\\b");
    private static final Pattern LABELS = Pattern.compile(
            "\\b(code(s)?( (insee|postal|commune))*|insee|postal|cp)\\b\\s*:?", Pattern.CASE_INSENSITIVE);
    private static final Pattern CEDEX = Pattern.compile("\\s+cedex(\\s+\\d{1,2})?$", Pattern.CASE_INSENSITIVE);

    /** A name with its article behind it, as registers sort it. */
    private static final Pattern ARTICLE_BEHIND =
            Pattern.compile("(.+?),? \\((l['’]|le|la|les)\\)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern OFFICE = Pattern.compile(
            "^(commune|ville|village|mairie|municipalité|municipalite)( de la | de l['’]| du | des | de | d['’])(?=\\S)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private CommuneText() {}

    /** The text without what keeps spreadsheet programs from changing a code, and without the decimals they give it. */
    static String plain(String text) {
        var alone = CommuneCode.alone(text);
        if (alone != null) {
            return alone;
        }
        var plain = BLANKS.matcher(text).replaceAll(" ").strip();
        var formula = FORMULA.matcher(plain);
        if (formula.matches()) {
            plain = formula.group(1).strip();
        }
        return MARKS.matcher(plain).replaceAll("");
    }

    /** The name alone where numbers and what they are called stand beside it. */
    static String name(String plain) {
        var name = plain;
        if (DIGITS.matcher(plain).find()) {
            name = LABELS.matcher(DIGITS.matcher(POSTCODE.matcher(plain).replaceAll(" "))
                            .replaceAll(" "))
                    .replaceAll(" ");
        }
        var sorted = CEDEX.matcher(name.strip()).replaceFirst("");
        return OFFICE.matcher(ARTICLE_BEHIND.matcher(sorted).replaceFirst("$2 $1"))
                .replaceFirst("");
    }

    /** Numbers in a text with a name that may be INSEE codes: those called postal codes are not. */
    static List<String> codes(String plain) {
        return DIGITS.matcher(POSTCODE.matcher(plain).replaceAll(" "))
                .results()
                .map(r -> r.group().toUpperCase(Locale.ROOT))
                .toList();
    }

    /** True where a text says that a number in it is an INSEE code. */
    static boolean saysInsee(String plain) {
        return plain.toLowerCase(Locale.ROOT).contains("insee");
    }
}
