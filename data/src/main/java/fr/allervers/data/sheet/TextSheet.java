package fr.allervers.data.sheet;

import fr.allervers.data.sheet.Workbook.Format;
import java.util.List;
import java.util.function.Predicate;

/** A table in a text file: its encoding and what separates its columns are told from the text itself. */
final class TextSheet {

    private TextSheet() {}

    /** @param known says whether the reader knows a cell's text: by such words an old encoding is told */
    static Workbook read(byte[] bytes, Predicate<String> known) {
        var decoded = DecodedText.of(bytes, bytes.length, known);
        var text = requireText(decoded.text()).replaceAll("[\\u2028\\u2029\\u0085]", "\n");
        var sheet = new SheetBuilder("", false, new CellBudget());
        var row = new int[] {0};
        TextRecords.of(text).forEach(fields -> add(fields, ++row[0], sheet));
        return new Workbook(
                Format.CSV, List.of(sheet.build()), decoded.encoding(), decoded.isLegible(), List.of(), false, false);
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
        return requireText(DecodedText.of(bytes, length, text -> false).text());
    }

    private static String requireText(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isNoText(text.charAt(i))) {
                throw UnreadableSheetException.of("binary");
            }
        }
        return text;
    }

    private static boolean isNoText(char c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\u000b' && c != '\u001a'
                || c == '\uffff'
                || c == '\ufffe';
    }
}
