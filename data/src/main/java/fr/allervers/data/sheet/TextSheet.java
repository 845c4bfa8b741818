package fr.allervers.data.sheet;

import fr.allervers.data.sheet.Workbook.Format;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;

/** A table in a text file: its encoding and what separates its columns are told from the text itself. */
final class TextSheet {

    private static final Charset UTF_32 = Charset.forName("UTF-32LE");

    private TextSheet() {}

    /** @param known says whether the reader knows a cell's text: by such words an old encoding is told */
    static Workbook read(byte[] bytes, Predicate<String> known) {
        var decoded = decoded(bytes, bytes.length, known);
        var text = requireText(decoded.text).replaceAll("[\\u2028\\u2029\\u0085]", "\n");
        var sheet = new SheetBuilder("", false, new CellBudget());
        var row = new int[] {0};
        TextRecords.of(text).forEach(fields -> add(fields, ++row[0], sheet));
        return new Workbook(
                Format.CSV, List.of(sheet.build()), decoded.encoding, decoded.isLegible, List.of(), false, false);
    }

    private static void add(List<String> fields, int number, SheetBuilder sheet) {
        for (int c = 0; c < fields.size(); c++) {
            sheet.put(number, c, Cell.text(fields.get(c)));
        }
    }

    /**
     * The text of the first bytes of a file.
     *
     * @throws UnreadableSheetException where they are no text
     */
    static String decode(byte[] bytes, int length) {
        return requireText(decoded(bytes, length, text -> false).text);
    }

    private static String requireText(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isNoText(text.charAt(i))) {
                throw UnreadableSheetException.of("binary");
            }
        }
        return text;
    }

    /** Where a cut falls inside a character of several bytes, what is left of it does not count. */
    private static Decoded decoded(byte[] bytes, int length, Predicate<String> known) {
        if (has(bytes, length, 0xef, 0xbb, 0xbf)) {
            return new Decoded(new String(bytes, 3, length - 3, StandardCharsets.UTF_8), "UTF-8");
        }
        if (has(bytes, length, 0xff, 0xfe, 0, 0)) {
            return new Decoded(new String(bytes, 4, length - 4 & ~3, UTF_32), "UTF-32");
        }
        if (has(bytes, length, 0xff, 0xfe)) {
            return new Decoded(new String(bytes, 2, length - 2 & ~1, StandardCharsets.UTF_16LE), "UTF-16");
        }
        if (has(bytes, length, 0xfe, 0xff)) {
            return new Decoded(new String(bytes, 2, length - 2 & ~1, StandardCharsets.UTF_16BE), "UTF-16");
        }
        int first = zeros(bytes, length, 0);
        int second = zeros(bytes, length, 1);
        if (first != second && Math.max(first, second) > 8 * Math.min(first, second)) {
            var charset = first > second ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
            return new Decoded(new String(bytes, 0, length & ~1, charset), "UTF-16");
        }
        var encoding = TextEncoding.of(bytes, length, known);
        return new Decoded(encoding.decode(bytes, length), encoding.charset().name(), encoding.isLegible());
    }

    /** How many of every second byte from one on are zero, as of two that make a letter of this part of the world one is. */
    private static int zeros(byte[] bytes, int length, int from) {
        int zeros = 0;
        for (int i = from; i < Math.min(length, 1_000); i += 2) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private record Decoded(String text, String encoding, boolean isLegible) {

        Decoded(String text, String encoding) {
            this(text, encoding, true);
        }
    }

    private static boolean has(byte[] bytes, int length, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= length || (bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNoText(char c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\u000b' && c != '\u001a'
                || c == '\uffff'
                || c == '\ufffe';
    }
}
