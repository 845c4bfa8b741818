package fr.allervers.data.demand;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.sheet.Cell;
import fr.allervers.data.sheet.SheetRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What says of when the rows of a table are: lines such as {@code T4 2026} over one table and {@code T1 2027} over the next,
 * which count where the rows of one sheet are of several times, and all that says that they are of another quarter than the
 * demand is for.
 */
final class PeriodTitles {

    /** Cells of a line that is no row of a table. */
    private static final int FEW = 2;

    /** By the very tables: to compare two of them is to compare all their cells. */
    private final Map<TableLayout, Map<Integer, String>> byTable = new IdentityHashMap<>();

    private final @Nullable Quarter quarter;

    /**
     * @param tables that are read, in the file's order
     * @param quarter that demand is for, null where that is not known
     */
    PeriodTitles(List<TableLayout> tables, @Nullable Quarter quarter) {
        this.quarter = quarter;
        for (var table : tables) {
            byTable.put(table, byRow(table, titles(tables, table)));
        }
    }

    /** The quarter that demand is for, null where that is not known. */
    @Nullable
    Quarter quarter() {
        return quarter;
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

    /**
     * Texts outside the rows of a table, by their places, that speak of another quarter than the demand is for: in lines
     * over and under them, in its headings, in the name of its sheet, at the head and the foot of its pages, and a column
     * that says the same in all rows. None where its rows are of several times.
     */
    Map<Place, String> ofAnotherQuarter(TableLayout table) {
        var asked = quarter;
        if (asked == null || different(table).size() > 1) {
            return Map.of();
        }
        var said = new LinkedHashMap<Place, String>();
        var outside = new ArrayList<>(table.sheet().marks().pageTexts());
        outside.add(table.sheet().name());
        outside.stream().filter(t -> !isOf(asked, t)).findFirst().ifPresent(t -> said.put(Place.TABLE, t));
        for (var row : table.sheet().rows()) {
            var texts = texts(row);
            if (row.number() < table.heading() || row.number() > table.heading() && texts.size() <= FEW) {
                said.put(Place.row(row.number()), line(texts));
            }
        }
        addHeadings(table, said);
        table.others().keySet().forEach(column -> addColumn(table, column, said));
        said.values().removeIf(t -> isOf(asked, t));
        Set<String> seen = new HashSet<>();
        said.values().removeIf(t -> !seen.add(QuestionKeys.of(t)));
        return said;
    }

    /** What a line says: all of it where it has few cells, else the one that speaks of a time; nothing where several do. */
    private static String line(List<String> texts) {
        if (texts.size() <= FEW) {
            return String.join(" ", texts);
        }
        var times = texts.stream().filter(t -> SaidTime.in(t) != null).toList();
        return times.size() == 1 ? times.get(0) : "";
    }

    private static boolean isOf(Quarter quarter, String text) {
        var time = SaidTime.in(text);
        return time == null || time.meets(quarter);
    }

    private static List<String> texts(SheetRow row) {
        return row.cells().stream()
                .filter(c -> !c.isBlank() && !c.covered())
                .map(Cell::text)
                .toList();
    }

    /** Headings of several times are asked about as such. */
    private static void addHeadings(TableLayout table, Map<Place, String> said) {
        var headings = table.headings();
        Set<SaidTime> times = new HashSet<>();
        Place place = Place.TABLE;
        var text = "";
        for (int c = 0; c < headings.size(); c++) {
            var time = SaidTime.in(headings.get(c));
            if (time != null && times.add(time)) {
                place = Place.of(table.heading(), c);
                text = headings.get(c);
            }
        }
        if (times.size() == 1) {
            said.put(place, text);
        }
    }

    private static void addColumn(TableLayout table, int column, Map<Place, String> said) {
        var texts = table.content().stream()
                .map(r -> r.cell(column).text())
                .filter(t -> !t.isEmpty())
                .distinct()
                .limit(2)
                .toList();
        if (texts.size() == 1 && RowSelection.isPeriod(texts.get(0))) {
            said.put(Place.of(table.heading(), column), texts.get(0));
        }
    }
}
