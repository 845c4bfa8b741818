package fr.allervers.web.territory.table;

import fr.allervers.data.words.Sentence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The part of a table that a page shows to be changed.
 *
 * @param base number of the version that is being changed
 * @param edits what was changed and is not saved yet, in rows shown or not
 * @param filter text that rows must hold to be shown; empty for all
 * @param page from 1
 * @param blank how many empty rows are offered
 */
public record TableView(Grid grid, int base, GridEdits edits, GridFaults faults, String filter, int page, int blank) {

    /** Rows of a page. */
    static final int ROWS = 25;

    private static final int NARROWEST = 4;
    private static final int WIDEST = 28;
    private static final int MOST_FAULTY = 50;
    private static final int MOST_BLANK = 50;

    /**
     * A column.
     *
     * @param name as the file calls it
     * @param label null where the file calls it by a name of its own
     * @param needed true where no row can do without
     */
    public record Column(int at, String name, @Nullable Sentence label, boolean needed) {}

    /** The columns in their order. */
    public List<Column> columns() {
        var known = grid.shape().columns();
        return IntStream.range(0, grid.columns().size())
                .mapToObj(i -> new Column(
                        i,
                        grid.columns().get(i),
                        known.contains(grid.columns().get(i))
                                ? TableWords.column(grid.columns().get(i))
                                : null,
                        grid.table().needs(grid.shape().column(grid.columns().get(i)))))
                .toList();
    }

    TableView with(GridFaults faults) {
        return new TableView(grid, base, edits, faults, filter, page, blank);
    }

    TableView on(Grid grid, int base, GridEdits edits) {
        return new TableView(grid, base, edits, faults, filter, page, blank);
    }

    private List<GridRow> found() {
        return grid.rows(edits).stream()
                .filter(r -> !GridEdits.isNew(r.key()))
                .filter(r -> filter.isBlank() || r.holds(filter))
                .toList();
    }

    /** Rows that hold the filter's text. */
    public int count() {
        return found().size();
    }

    /** How many pages they fill; at least one. */
    public int pages() {
        return Math.max(1, (count() + ROWS - 1) / ROWS);
    }

    /** The page that is shown. */
    public int shownPage() {
        return Math.min(Math.max(1, page), pages());
    }

    /** The rows of the page, and before them those of other pages in which something is wrong. */
    public List<GridRow> rows() {
        var shown = found().stream().skip((shownPage() - 1L) * ROWS).limit(ROWS).toList();
        var keys = new HashSet<>(shown.stream().map(GridRow::key).toList());
        var faulty = grid.rows(edits).stream()
                .filter(r -> !GridEdits.isNew(r.key()) && !keys.contains(r.key()) && faults.isIn(r.key()))
                .limit(MOST_FAULTY);
        return Stream.concat(faulty, shown.stream()).toList();
    }

    /** New rows, and behind them empty ones to be filled. */
    public List<GridRow> added() {
        var added = new ArrayList<>(
                grid.rows(edits).stream().filter(r -> GridEdits.isNew(r.key())).toList());
        int next = added.stream()
                .mapToInt(r -> 1 + Integer.parseInt(r.key().substring(1)))
                .max()
                .orElse(0);
        var cells = grid.columns().stream().map(c -> "").toList();
        for (int i = 0; i < Math.min(blank, MOST_BLANK); i++) {
            added.add(new GridRow("n" + (next + i), cells, false));
        }
        return added;
    }

    /** The number of a row as people count, from 1; of a new one the numbers go on. */
    public int number(GridRow row) {
        return GridEdits.isNew(row.key())
                ? grid.rows().size() + 1 + Integer.parseInt(row.key().substring(1))
                : 1 + grid.rows().stream().map(GridRow::key).toList().indexOf(row.key());
    }

    /** True of a text that has several lines. */
    public boolean isLong(String cell) {
        return cell.indexOf('\n') >= 0;
    }

    /** How wide a cell is shown, in characters. */
    public int width(String cell) {
        return Math.max(NARROWEST, Math.min(WIDEST, cell.length() + 1));
    }
}
