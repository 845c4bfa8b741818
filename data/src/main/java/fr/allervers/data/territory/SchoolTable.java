package fr.allervers.data.territory;

import fr.allervers.data.sheet.Cell;
import fr.allervers.data.sheet.Sheet;
import fr.allervers.data.sheet.SheetFile;
import fr.allervers.data.sheet.UnreadableSheetException;
import fr.allervers.data.sheet.Workbook;
import fr.allervers.data.table.TableLimits;
import fr.allervers.data.table.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The ministry's school calendar in the other forms in which it is downloaded – a spreadsheet, or JSON: a list of rows, rows
 * within {@code results} or {@code records}, their fields in {@code fields} – made the rows of a table of text.
 */
final class SchoolTable {

    /** Ends of names under which it is downloaded, beside the one of tables. */
    static final Set<String> FORMS = Set.of("json", "xlsx", "xlsm", "xls", "ods", "fods", "xml", "tsv", "txt");

    /** Heading of the column that says on which of several sheets a row stands. */
    static final String SHEET = "Feuille";

    /** What older answers of the interface have around a field's name. */
    private static final Pattern AROUND = Pattern.compile("^(?:record )?fields (?=\\S)");

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    private SchoolTable() {}

    /**
     * The rows as a table of text, on the lines on which the spreadsheet has them; a table of text is given back as it is. The
     * rows of several sheets with a calendar follow each other, with the sheet's name; of any other sheet that shows something
     * there is a row with its name alone.
     *
     * @throws UnreadableSheetException where it is a spreadsheet or JSON and cannot be read
     */
    static byte[] text(byte[] bytes) {
        if (!isOfAnotherForm(bytes) || bytes.length > TableLimits.BYTES) {
            return bytes;
        }
        var book = SheetFile.read(bytes);
        var all = book.sheets().stream().filter(s -> !s.rows().isEmpty()).toList();
        var calendars =
                all.stream().filter(s -> !s.hidden() && columns(s) != null).toList();
        boolean isOfInterface = book.format() == Workbook.Format.JSON && !calendars.isEmpty();
        var sheets = isOfInterface ? calendars : all; // links and such beside the rows are none of people's lists
        if (sheets.isEmpty()) {
            return bytes;
        }
        var first = calendars.isEmpty() ? sheets.get(0) : calendars.get(0);
        var lines = lines(first);
        var columns = columns(first);
        if (columns != null && sheets.size() > 1) {
            lines = joined(lines, columns, sheets, calendars);
        }
        return written(lines);
    }

    /** The first calendar's lines with those of the others below, each cell in the column of the first that says the same. */
    private static List<List<String>> joined(
            List<List<String>> lines, SchoolColumns columns, List<Sheet> sheets, List<Sheet> calendars) {
        int width = lines.stream().mapToInt(List::size).max().orElse(0);
        var joined = new ArrayList<List<String>>();
        for (int i = 0; i < lines.size(); i++) {
            boolean isEmpty = lines.get(i).stream().allMatch(String::isBlank);
            var name = i == columns.heading()
                    ? SHEET
                    : i < columns.heading() || isEmpty ? "" : name(calendars.get(0), sheets);
            joined.add(with(filled(lines.get(i), width), name));
        }
        for (var sheet : sheets) {
            var own = calendars.contains(sheet) ? columns(sheet) : null;
            if (own == null) {
                joined.add(with(filled(List.of(), width), name(sheet, sheets)));
            } else if (sheet != calendars.get(0)) {
                var below = lines(sheet);
                below.subList(own.heading() + 1, below.size()).stream()
                        .filter(l -> !l.stream().allMatch(String::isBlank))
                        .forEach(l -> joined.add(with(moved(l, own, columns, width), name(sheet, sheets))));
            }
        }
        return joined;
    }

    private static List<String> moved(List<String> line, SchoolColumns from, SchoolColumns to, int width) {
        var moved = filled(List.of(), width);
        to.places().forEach((column, at) -> {
            int place = from.places().getOrDefault(column, -1);
            if (place >= 0 && place < line.size()) {
                moved.set(at, line.get(place));
            }
        });
        return moved;
    }

    /** Its number where it has no name. */
    private static String name(Sheet sheet, List<Sheet> sheets) {
        return sheet.name().isBlank() ? Integer.toString(sheets.indexOf(sheet) + 1) : sheet.name();
    }

    private static List<String> with(List<String> line, String sheet) {
        var all = new ArrayList<>(line);
        all.add(sheet);
        return all;
    }

    private static List<List<String>> lines(Sheet sheet) {
        var lines = new ArrayList<List<String>>();
        for (var row : sheet.rows()) {
            while (lines.size() < row.number() - 1) {
                lines.add(List.of(""));
            }
            lines.add(row.cells().stream().map(SchoolTable::cell).toList());
        }
        return lines;
    }

    private static @Nullable SchoolColumns columns(Sheet sheet) {
        return SchoolColumns.of(lines(sheet));
    }

    /** The columns of a table of text; null where it cannot be read as one, or no line is a heading above dates. */
    static @Nullable SchoolColumns columns(byte[] text) {
        try {
            return columns(SheetFile.read(text).sheets().get(0));
        } catch (UnreadableSheetException e) {
            return null;
        }
    }

    private static byte[] written(List<List<String>> lines) {
        int width = lines.stream().mapToInt(List::size).max().orElse(0);
        List<List<String>> rows = new ArrayList<>();
        lines.forEach(cells -> rows.add(filled(cells, width)));
        return new TextTable(rows.get(0), rows.subList(1, rows.size())).write();
    }

    private static ArrayList<String> filled(List<String> cells, int width) {
        var filled = new ArrayList<>(cells);
        while (filled.size() < width) {
            filled.add("");
        }
        return filled;
    }

    private static String cell(Cell cell) {
        return AROUND.matcher(LINE_BREAK.matcher(cell.text()).replaceAll(" ")).replaceFirst("");
    }

    /** By its first bytes: a spreadsheet, packed, old or of tags, or JSON. */
    private static boolean isOfAnotherForm(byte[] bytes) {
        if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
            return true;
        }
        if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xD0 && (bytes[1] & 0xFF) == 0xCF) {
            return true;
        }
        int first = bytes.length > 2 && (bytes[0] & 0xFF) == 0xEF ? 3 : 0;
        while (first < bytes.length && bytes[first] <= ' ' && bytes[first] >= 0) {
            first++;
        }
        return first < bytes.length && "[{<".indexOf(bytes[first]) >= 0;
    }
}
