package fr.allervers.data.demand;

import fr.allervers.data.sheet.Cell;
import fr.allervers.data.sheet.Sheet;
import fr.allervers.data.sheet.SheetRow;
import fr.allervers.data.sheet.Workbook;
import fr.allervers.data.territory.Synonym.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tables in which crosses say what is meant: columns whose headings are words of one kind and whose cells are marks or
 * nothing. Read as one column, the first of them, in whose cells the marked headings stand side by side.
 */
final class MarkedColumns {

    /** Rows from the top among which the headings are looked for. */
    private static final int DEEPEST = 25;

    private static final Pattern MARK = Pattern.compile("(?i)x+|oui|yes|ok|vrai|true|[✓✔☑☒✗✘✕●•]");
    private static final Pattern NO_MARK = Pattern.compile("(?i)non|no|faux|false|[-–—/☐□0]");

    private final Vocabulary vocabulary;

    MarkedColumns(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The file with each such group of columns as one. */
    Workbook merged(Workbook file) {
        return file.with(file.sheets().stream().map(this::merged).toList());
    }

    private Sheet merged(Sheet sheet) {
        for (int i = 0; i < Math.min(DEEPEST, sheet.rows().size()); i++) {
            for (var kind : WideColumn.KINDS) {
                var marked = marked(sheet, i, kind);
                if (marked.size() > 1) {
                    return merged(merged(sheet, i, kind, List.copyOf(marked.keySet())));
                }
            }
        }
        return sheet;
    }

    /** Headings of a row that are words of a kind over nothing but marks, by column. */
    private Map<Integer, String> marked(Sheet sheet, int index, Kind kind) {
        var row = sheet.rows().get(index);
        var marked = new TreeMap<Integer, String>();
        for (int c = 0; c < row.cells().size(); c++) {
            var text = row.cell(c).text();
            if (!text.isEmpty() && vocabulary.known(kind, text).isSure() && isMarks(sheet, index, c)) {
                marked.put(c, text);
            }
        }
        return marked;
    }

    /** True of a cross or a word for one, and of what says that there is none. */
    static boolean isMark(String text) {
        return MARK.matcher(text).matches() || NO_MARK.matcher(text).matches();
    }

    /** True of a cross or a word for one. */
    static boolean isCross(String text) {
        return MARK.matcher(text).matches();
    }

    private static boolean isMarks(Sheet sheet, int index, int column) {
        boolean some = false;
        for (var row : sheet.rows().subList(index + 1, sheet.rows().size())) {
            var text = row.cell(column).text();
            if (MARK.matcher(text).matches()) {
                some = true;
            } else if (!text.isEmpty() && !NO_MARK.matcher(text).matches()) {
                return false;
            }
        }
        return some;
    }

    private static Sheet merged(Sheet sheet, int index, Kind kind, List<Integer> columns) {
        var heading = sheet.rows().get(index);
        var rows = new ArrayList<SheetRow>(sheet.rows().subList(0, index));
        rows.add(with(heading, columns, DemandColumn.of(kind).title().in(Locale.FRENCH)));
        for (var row : sheet.rows().subList(index + 1, sheet.rows().size())) {
            var names = columns.stream()
                    .filter(c -> MARK.matcher(row.cell(c).text()).matches())
                    .map(c -> heading.cell(c).text())
                    .collect(Collectors.joining(", "));
            rows.add(with(row, columns, names));
        }
        return sheet.withRows(rows);
    }

    /** The row with a text in the first of some columns, and nothing in the others. */
    private static SheetRow with(SheetRow row, List<Integer> columns, String text) {
        var cells = new ArrayList<>(row.cells());
        while (cells.size() <= columns.get(0)) {
            cells.add(Cell.BLANK);
        }
        columns.stream().filter(c -> c < cells.size()).forEach(c -> cells.set(c, Cell.BLANK));
        cells.set(columns.get(0), Cell.text(text));
        return new SheetRow(row.number(), cells);
    }
}
