package fr.allervers.data.demand;

import fr.allervers.data.sheet.Cell;
import fr.allervers.data.sheet.Sheet;
import fr.allervers.data.sheet.SheetRow;
import fr.allervers.data.sheet.Workbook;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the table of demand in a file: the row whose cells are most like headings, below whatever titles. */
final class LayoutFinder {

    /** Rows from the top among which the headings are looked for. */
    private static final int DEEPEST = 80;

    private final Vocabulary vocabulary;

    LayoutFinder(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * The table in the first visible sheet that has the best headings.
     *
     * @throws UnreadableDemandException where there are none
     */
    TableLayout find(Workbook workbook) {
        TableLayout best = null;
        int most = 0;
        for (var sheet : workbook.sheets()) {
            for (int i = 0; i < Math.min(sheet.rows().size(), DEEPEST) && !sheet.hidden(); i++) {
                var layout = layout(sheet, i);
                int score = score(layout);
                if (score > most) {
                    most = score;
                    best = layout;
                }
            }
        }
        if (best == null) {
            throw new UnreadableDemandException(Words.of("noHeadings"));
        }
        return best;
    }

    private static int score(TableLayout layout) {
        int named = layout.columns().size();
        boolean commune = layout.column(DemandColumn.COMMUNE) >= 0 || layout.column(DemandColumn.INSEE) >= 0;
        boolean enough = commune && (named >= 3 || layout.isWide()) || named >= 4;
        return enough ? 2 * named + Math.min(layout.wide().size(), 6) : 0;
    }

    private TableLayout layout(Sheet sheet, int index) {
        var row = sheet.rows().get(index);
        var columns = new EnumMap<DemandColumn, Integer>(DemandColumn.class);
        var rest = new LinkedHashMap<Integer, String>();
        for (int c = 0; c < row.cells().size(); c++) {
            var text = row.cell(c).text();
            var heading = text.isEmpty() ? null : DemandColumn.of(text);
            if (heading == null || columns.putIfAbsent(heading, c) != null) {
                rest.put(c, text);
            }
        }
        columns.remove(DemandColumn.TOTAL);
        var wide = wide(sheet, index, columns, rest);
        if (wide.columns.isEmpty()) {
            rest.values().removeIf(String::isEmpty);
            return new TableLayout(sheet, row.number(), columns, List.of(), rest, Set.of());
        }
        columns.remove(DemandColumn.RESIDENTS);
        wide.columns.forEach(w -> rest.remove(w.column()));
        rest.values().removeIf(String::isEmpty);
        return new TableLayout(sheet, wide.heading, columns, wide.columns, rest, Set.of());
    }

    private record Wide(int heading, List<WideColumn> columns) {}

    private Wide wide(Sheet sheet, int index, Map<DemandColumn, Integer> columns, Map<Integer, String> rest) {
        var row = sheet.rows().get(index);
        var below = index + 1 < sheet.rows().size() ? sheet.rows().get(index + 1) : null;
        boolean two = below != null && isSecondHeading(row, below, columns);
        var last = two && below != null ? below : row;
        var group = two ? row : index > 0 ? sheet.rows().get(index - 1) : null;
        var found = new ArrayList<WideColumn>();
        for (int c = 0; c < last.cells().size(); c++) {
            if (rest.containsKey(c) || c >= row.cells().size()) {
                var column = column(c, last, group);
                if (column != null) {
                    found.add(column);
                }
            }
        }
        return new Wide(last.number(), isWide(found, columns) ? found : List.of());
    }

    /** Below {@code Commune} a blank and, beside it, names of audiences or the like: the headings go on. */
    private boolean isSecondHeading(SheetRow row, SheetRow below, Map<DemandColumn, Integer> columns) {
        var commune = columns.getOrDefault(DemandColumn.COMMUNE, columns.get(DemandColumn.INSEE));
        if (commune == null || below.number() != row.number() + 1) {
            return false;
        }
        var under = below.cell(commune);
        if (!under.isBlank() && !under.covered()) {
            return false;
        }
        Set<Integer> named = new HashSet<>();
        for (int c = 0; c < below.cells().size(); c++) {
            var cell = below.cell(c);
            if (cell.kind() == Cell.Kind.NUMBER || cell.text().matches("\\d+")) {
                return false;
            }
            if (!cell.isBlank() && !cell.covered() && WideColumn.of(c, cell.text(), vocabulary) != null) {
                named.add(c);
            }
        }
        return !named.isEmpty();
    }

    private @Nullable WideColumn column(int c, SheetRow last, @Nullable SheetRow group) {
        var text = last.cell(c).text();
        var column = text.isEmpty() ? null : WideColumn.of(c, text, vocabulary);
        var above = group == null ? null : groupOf(c, group);
        if (column == null || above == null) {
            return column;
        }
        return column.within(above);
    }

    /** A group's heading stands over its first column only, unless the file says that it is merged. */
    private @Nullable WideColumn groupOf(int c, SheetRow group) {
        for (int left = c; left >= 0; left--) {
            var text = group.cell(left).text();
            if (!text.isEmpty()) {
                return DemandColumn.of(text) != null ? null : WideColumn.of(c, text, vocabulary);
            }
        }
        return null;
    }

    private static boolean isWide(List<WideColumn> found, Map<DemandColumn, Integer> columns) {
        if (found.isEmpty()) {
            return false;
        }
        boolean figures = columns.containsKey(DemandColumn.RESIDENTS);
        return columns.containsKey(DemandColumn.THEME) ? !figures : !figures || found.size() > 1;
    }
}
