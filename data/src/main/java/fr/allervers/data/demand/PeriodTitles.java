package fr.allervers.data.demand;

import fr.allervers.data.sheet.Cell;
import fr.allervers.data.sheet.SheetRow;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Lines that say of when the rows below them are, such as {@code T4 2026} over one table and {@code T1 2027} over the
 * next. They count where the rows of one sheet are of several times.
 */
final class PeriodTitles {

    /** By the very tables: to compare two of them is to compare all their cells. */
    private final Map<TableLayout, Map<Integer, String>> byTable = new IdentityHashMap<>();

    /** @param tables that are read, in the file's order */
    PeriodTitles(List<TableLayout> tables) {
        for (var table : tables) {
            byTable.put(table, byRow(table, titles(tables, table)));
        }
    }

    /** Lines over the columns of a table, of all tables that stand in them. */
    private static SortedMap<Integer, String> titles(List<TableLayout> tables, TableLayout table) {
        var titles = new TreeMap<Integer, String>();
        for (var other : tables) {
            if (isOver(other, table)) {
                for (var row : other.sheet().rows()) {
                    var title = title(row);
                    if (RowSelection.isPeriod(title)) {
                        titles.put(row.number(), title);
                    }
                }
            }
        }
        return titles;
    }

    private static boolean isOver(TableLayout other, TableLayout table) {
        return other.sheet().name().equals(table.sheet().name()) && other.firstColumn() == table.firstColumn();
    }

    /** The one text of a row; empty where it has none or several. */
    private static String title(SheetRow row) {
        var filled = row.cells().stream()
                .filter(c -> !c.isBlank() && !c.covered())
                .map(Cell::text)
                .limit(2)
                .toList();
        return filled.size() == 1 ? filled.get(0) : "";
    }

    private static Map<Integer, String> byRow(TableLayout table, SortedMap<Integer, String> titles) {
        var byRow = new HashMap<Integer, String>();
        for (var row : table.content()) {
            var above = titles.headMap(row.number());
            var said = above.isEmpty() ? null : above.get(above.lastKey());
            if (said != null) {
                byRow.put(row.number(), said);
            }
        }
        return byRow;
    }

    /** What the rows of a table are said to be of, by their numbers; nothing where all rows of its sheet are of one time. */
    Map<Integer, String> of(TableLayout table) {
        return different(table).size() > 1 ? byTable.getOrDefault(table, Map.of()) : Map.of();
    }

    /** The times that rows of a table's sheet are of. */
    Set<String> different(TableLayout table) {
        var different = new TreeSet<String>();
        byTable.forEach((other, rows) -> {
            if (other.sheet().name().equals(table.sheet().name())) {
                different.addAll(rows.values());
            }
        });
        return different;
    }
}
