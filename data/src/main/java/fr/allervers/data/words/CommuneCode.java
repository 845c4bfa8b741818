package fr.allervers.data.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The INSEE code of a commune, out of a cell as programs leave it: {@code ="57901"}, {@code '57901}, {@code 57901.0},
 * {@code 5,7901E4}, {@code 1901} that was 01901, {@code 2a004}, blanks of every kind, or the code beside a name.
 */
public final class CommuneCode {

    private static final Pattern CODE = Pattern.compile("([013-9]\\d|2[AB1-9])\\d{3}");
    private static final Pattern ANY = Pattern.compile("(\\d{2}|2[AB])\\d{3}");
    private static final Pattern IN_TEXT = Pattern.compile("(?<![\\p{L}\\d])(?:\\d{5}|2[AB]\\d{3})(?![\\p{L}\\d])");
    private static final Pattern FOUR_FIGURES = Pattern.compile("\\d{4}");
    private static final Pattern OLD_CORSICA = Pattern.compile("20\\d{3}");
    private static final Pattern DIGITS_AND_BLANKS = Pattern.compile("\\d[AB\\d ]*");

    private CommuneCode() {}

    /** The code that a cell holds, as INSEE writes it; null where it holds none, or several. */
    public static @Nullable String in(String cell) {
        var code = alone(cell);
        if (code != null) {
            return CODE.matcher(code).matches() ? code : null;
        }
        return isNumber(cell) ? null : only(CellText.plain(cell).toUpperCase(Locale.ROOT));
    }

    /**
     * The code that is all a cell holds, as INSEE writes it or once did ({@code 20004}); null where it holds none, or a
     * name beside it.
     */
    public static @Nullable String alone(String cell) {
        var text = CellText.plain(cell).toUpperCase(Locale.ROOT);
        var number = CellText.number(text);
        if (number != null && !isCount(number)) {
            return null;
        }
        if (number != null) {
            text = number.toBigInteger().toString();
        } else if (DIGITS_AND_BLANKS.matcher(text).matches()) {
            text = text.replace(" ", "");
        }
        if (FOUR_FIGURES.matcher(text).matches()) {
            text = "0" + text;
        }
        return ANY.matcher(text).matches() ? text : null;
    }

    private static boolean isNumber(String cell) {
        return CellText.number(cell) != null;
    }

    private static boolean isCount(BigDecimal number) {
        return number.signum() > 0 && number.stripTrailingZeros().scale() <= 0;
    }

    /** A text without the codes in it: what is written beside them. */
    public static String without(String text) {
        return IN_TEXT.matcher(CellText.plain(text).toUpperCase(Locale.ROOT)).replaceAll(" ");
    }

    /** The one code in a text with a name. */
    private static @Nullable String only(String text) {
        var found = IN_TEXT.matcher(text);
        var first = found.find() ? found.group() : null;
        return first != null && !found.find() && CODE.matcher(first).matches() ? first : null;
    }

    /**
     * The code of the commune that a former one became part of; null where the code is none of a former commune.
     *
     * @param code as INSEE writes it
     */
    public static @Nullable String successor(String code) {
        return Former.SUCCESSORS.get(code);
    }

    /**
     * The code of today that a former one stands for: that of a commune which became part of another, or one of Corsica
     * before it was two départements ({@code 20004} for 2A004); null where no known code is meant.
     *
     * @param cell a code as a program left it
     * @param known the codes that it may stand for
     */
    public static @Nullable String successor(String cell, Collection<String> known) {
        var code = alone(cell);
        if (code == null || known.contains(code)) {
            return null;
        }
        if (OLD_CORSICA.matcher(code).matches()) {
            var meant = Stream.of("2A", "2B")
                    .map(d -> d + code.substring(2))
                    .filter(known::contains)
                    .toList();
            return meant.size() == 1 ? meant.get(0) : null;
        }
        var successor = successor(code);
        return successor != null && known.contains(successor) ? successor : null;
    }

    /** True of a code that communes of Corsica had before it was two départements: {@code 20004}. */
    public static boolean isOldCorsican(String code) {
        return OLD_CORSICA.matcher(code).matches();
    }

    /** A postal code as the post writes it, with the 0 that spreadsheets take away; the text itself where it is none. */
    public static String postal(String cell) {
        var text = CellText.plain(cell);
        var number = CellText.number(text);
        if (number != null && isCount(number)) {
            text = number.toBigInteger().toString();
        }
        var figures = DIGITS_AND_BLANKS.matcher(text).matches() ? text.replace(" ", "") : text;
        return FOUR_FIGURES.matcher(figures).matches() ? "0" + figures : figures;
    }

    /** The département of a code or a postal code, Corsica as one: {@code 20}; empty where it is none. */
    public static String department(String code) {
        if (!ANY.matcher(code).matches()) {
            return "";
        }
        var start = code.startsWith("97") || code.startsWith("98") ? code.substring(0, 3) : code.substring(0, 2);
        return start.equals("2A") || start.equals("2B") ? "20" : start;
    }

    /** Read when it is first asked for. */
    private static final class Former {

        static final Map<String, String> SUCCESSORS = read();

        private static Map<String, String> read() {
            var in = Objects.requireNonNull(CommuneCode.class.getResourceAsStream("former-commune-codes.txt"));
            try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                var all = new HashMap<String, String>();
                lines.lines().filter(l -> !l.startsWith("#")).forEach(l -> all.put(l.substring(0, 5), l.substring(6)));
                return Map.copyOf(all);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
