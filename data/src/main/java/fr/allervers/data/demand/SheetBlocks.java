package fr.allervers.data.demand;

import fr.allervers.data.sheet.Cell;
import fr.allervers.data.sheet.Sheet;
import fr.allervers.data.sheet.SheetRow;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Parts of one sheet that are tables of their own: side by side where its headings begin again, one below the other where
 * other headings follow. Each part is the sheet without the cells of the others.
 */
final class SheetBlocks {

    /** Headings of ours that a row has at least where it is a row of headings. */
    private static final int FEWEST = 3;

    private final Vocabulary vocabulary;
    private final Predicate<Sheet> complete;
    private final Map<String, Set<DemandColumn>> known = new HashMap<>();

    /** @param complete true of a sheet whose first row is the headings of a whole table of demand */
    SheetBlocks(Vocabulary vocabulary, Predicate<Sheet> complete) {
        this.vocabulary = vocabulary;
        this.complete = complete;
    }

    /** The parts from left to right and from the top; the sheet itself where it is one. */
    List<Sheet> of(Sheet sheet) {
        var beside = split(sheet);
        var blocks = new ArrayList<Sheet>();
        for (var part : beside) {
            blocks.addAll(stacked(part));
        }
        return blocks;
    }

    /** Places of rows that look like headings in a sheet's list of rows. */
    List<Integer> headings(Sheet sheet) {
        var places = new ArrayList<Integer>();
        for (int i = 0; i < sheet.rows().size(); i++) {
            if (isHeadings(sheet.rows().get(i))) {
                places.add(i);
            }
        }
        return places;
    }

    /** Some headings of ours, a pair of them beside words that figures may stand below, or one beside communes. */
    private boolean isHeadings(SheetRow row) {
        int ours = ours(row).size();
        return ours >= FEWEST
                || ours > 0
                        && row.cells().stream()
                                        .filter(c -> !c.covered() && isOverFigures(c.text(), ours))
                                        .count()
                                > 1;
    }

    private boolean isOverFigures(String text, int ours) {
        var wide = WideColumn.of(0, text, vocabulary, WideColumn.CROSSED);
        return wide != null && (wide.isOfCommune() || ours == FEWEST - 1);
    }

    private List<Sheet> split(Sheet sheet) {
        var headings = headings(sheet);
        int again = headings.isEmpty() ? -1 : again(sheet.rows().get(headings.get(0)));
        if (again < 0) {
            return List.of(sheet);
        }
        var left = columns(sheet, 0, again);
        var right = columns(sheet, again, Integer.MAX_VALUE);
        if (!isComplete(left) || !isComplete(right)) {
            return List.of(sheet);
        }
        var parts = new ArrayList<Sheet>(List.of(left));
        parts.addAll(split(right));
        return parts;
    }

    private boolean isComplete(Sheet sheet) {
        var headings = headings(sheet);
        return !headings.isEmpty()
                && complete.test(rows(sheet, headings.get(0), sheet.rows().size()));
    }

    /** The column in which a heading comes for the second time, negative where none does. */
    private int again(SheetRow row) {
        var seen = EnumSet.noneOf(DemandColumn.class);
        for (int c = 0; c < row.cells().size(); c++) {
            var heading = heading(row.cell(c));
            if (heading != null && !seen.add(heading)) {
                return c;
            }
        }
        return -1;
    }

    private List<Sheet> stacked(Sheet sheet) {
        var starts = new ArrayList<Integer>(List.of(0));
        List<String> before = List.of();
        @Nullable Map<Integer, Object> columns = null;
        for (int place : headings(sheet)) {
            var texts = texts(sheet.rows().get(place));
            if (!texts.equals(before)) {
                before = texts;
                var own = places(sheet.rows().get(place));
                if (!own.equals(columns)
                        && complete.test(rows(sheet, place, sheet.rows().size()))) {
                    if (columns != null) {
                        starts.add(start(sheet, place, starts.get(starts.size() - 1)));
                    }
                    columns = own;
                }
            }
        }
        starts.add(sheet.rows().size());
        var blocks = new ArrayList<Sheet>();
        for (int i = 1; i < starts.size(); i++) {
            blocks.add(rows(sheet, starts.get(i - 1), starts.get(i)));
        }
        return blocks;
    }

    /** Headings may begin in rows above: those right over them with several words and no figure. */
    private static int start(Sheet sheet, int place, int least) {
        int start = place;
        while (start - 1 > least
                && start > place - 2
                && isOver(sheet.rows().get(start - 1), sheet.rows().get(start))) {
            start--;
        }
        return start;
    }

    private static boolean isOver(SheetRow row, SheetRow below) {
        return row.number() == below.number() - 1
                && row.cells().stream().filter(c -> !c.isBlank()).count() > 1
                && row.cells().stream().noneMatch(c -> c.text().matches("\\d.*"));
    }

    private Set<DemandColumn> ours(SheetRow row) {
        var ours = EnumSet.noneOf(DemandColumn.class);
        for (var cell : row.cells()) {
            var heading = heading(cell);
            if (heading != null) {
                ours.add(heading);
            }
        }
        return ours;
    }

    /** What each column is or has figures of, as far as its heading says. */
    private Map<Integer, Object> places(SheetRow row) {
        var places = new HashMap<Integer, Object>();
        Set<DemandColumn> seen = EnumSet.noneOf(DemandColumn.class);
        for (int c = 0; c < row.cells().size(); c++) {
            var cell = row.cell(c);
            var heading = heading(cell);
            var wide = heading != null || cell.covered()
                    ? null
                    : WideColumn.of(c, cell.text(), vocabulary, WideColumn.CROSSED);
            if (heading != null && seen.add(heading)) {
                places.put(c, heading);
            } else if (wide != null) {
                places.put(c, wide.means());
            }
        }
        return places;
    }

    private @Nullable DemandColumn heading(Cell cell) {
        if (cell.isBlank() || cell.covered() || cell.kind() != Cell.Kind.TEXT) {
            return null;
        }
        var found = known.get(cell.text());
        if (found == null) {
            var heading = vocabulary.heading(cell.text());
            found = heading == null || heading == DemandColumn.TOTAL ? Set.of() : Set.of(heading);
            known.put(cell.text(), found);
        }
        return found.isEmpty() ? null : found.iterator().next();
    }

    private static List<String> texts(SheetRow row) {
        return row.cells().stream().map(Cell::text).toList();
    }

    private static Sheet rows(Sheet sheet, int from, int to) {
        return from == 0 && to == sheet.rows().size()
                ? sheet
                : sheet.withRows(sheet.rows().subList(from, to));
    }

    private static Sheet columns(Sheet sheet, int from, int to) {
        var rows = new ArrayList<SheetRow>();
        for (var row : sheet.rows()) {
            var cells = new ArrayList<Cell>();
            for (int c = 0; c < Math.min(to, row.cells().size()); c++) {
                cells.add(c < from ? Cell.BLANK : row.cell(c));
            }
            if (cells.stream().anyMatch(c -> !c.isBlank())) {
                rows.add(new SheetRow(row.number(), cells));
            }
        }
        return sheet.withRows(rows);
    }
}
