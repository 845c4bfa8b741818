package fr.allervers.data.territory;

import fr.allervers.data.sheet.Cell;
import fr.allervers.data.sheet.Sheet;
import fr.allervers.data.sheet.SheetFile;
import fr.allervers.data.sheet.UnreadableSheetException;
import fr.allervers.data.table.TableLimits;
import fr.allervers.data.table.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The ministry's school calendar in the other forms in which it is downloaded – a spreadsheet, or JSON: a list of rows, rows
 * within {@code results} or {@code records}, their fields in {@code fields} – made the rows of a table of text.
 */
final class SchoolTable {

    /** Ends of names under which it is downloaded, beside the one of tables. */
    static final Set<String> FORMS = Set.of("json", "xlsx", "ods");

    /** What older answers of the interface have around a field's name. */
    private static final Pattern AROUND = Pattern.compile("^(?:record )?fields (?=\\S)");

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    private SchoolTable() {}

    /**
     * The rows as a table of text, on the lines on which the spreadsheet has them; a table of text is given back as it is.
     *
     * @throws UnreadableSheetException where it is a spreadsheet or JSON and cannot be read
     */
    static byte[] text(byte[] bytes) {
        if (!isOfAnotherForm(bytes) || bytes.length > TableLimits.BYTES) {
            return bytes;
        }
        var sheets = SheetFile.read(bytes).sheets();
        var sheet = sheets.stream().filter(SchoolTable::hasDates).findFirst().orElseGet(() -> sheets.get(0));
        var lines = new ArrayList<List<String>>();
        for (var row : sheet.rows()) {
            while (lines.size() < row.number() - 1) {
                lines.add(List.of(""));
            }
            lines.add(row.cells().stream().map(SchoolTable::cell).toList());
        }
        return lines.isEmpty() ? bytes : written(lines);
    }

    private static byte[] written(List<List<String>> lines) {
        int width = lines.stream().mapToInt(List::size).max().orElse(0);
        var rows = lines.stream().map(cells -> filled(cells, width)).toList();
        return new TextTable(rows.get(0), rows.subList(1, rows.size())).write();
    }

    private static List<String> filled(List<String> cells, int width) {
        var filled = new ArrayList<>(cells);
        while (filled.size() < width) {
            filled.add("");
        }
        return filled;
    }

    private static String cell(Cell cell) {
        return AROUND.matcher(LINE_BREAK.matcher(cell.text()).replaceAll(" ")).replaceFirst("");
    }

    /** By its first bytes: a packed spreadsheet, or JSON. */
    private static boolean isOfAnotherForm(byte[] bytes) {
        if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
            return true;
        }
        int first = bytes.length > 2 && (bytes[0] & 0xFF) == 0xEF ? 3 : 0;
        while (first < bytes.length && bytes[first] <= ' ' && bytes[first] >= 0) {
            first++;
        }
        return first < bytes.length && (bytes[first] == '[' || bytes[first] == '{');
    }

    /** True of the sheet that has the calendar's columns: other lists may stand beside it. */
    private static boolean hasDates(Sheet sheet) {
        return sheet.rows().stream()
                .limit(10)
                .anyMatch(row -> row.cells().stream()
                        .map(c -> SchoolFiles.OPEN.column(cell(c)))
                        .anyMatch("start_date"::equals));
    }
}
