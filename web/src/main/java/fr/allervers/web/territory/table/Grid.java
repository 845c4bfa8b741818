package fr.allervers.web.territory.table;

import fr.allervers.data.table.TableShape;
import fr.allervers.data.table.TextTable;
import fr.allervers.data.territory.TerritoryTable;
import fr.allervers.data.territory.TerritoryTable.Form;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table of a territory as rows and columns to be changed: those that its file has, and behind them the columns that
 * it might have, empty.
 *
 * @param columns as the file calls them
 * @param written how many of the columns the file has
 * @param rows of the file; of named values also those that it does not have
 */
public record Grid(TerritoryTable table, List<String> columns, int written, List<GridRow> rows) {

    private static final String VALUE = "value";

    /**
     * The grid of a file.
     *
     * @param content null where there is no such file
     * @throws fr.allervers.data.fault.FaultsException where it cannot be read as a table
     */
    public static Grid of(TerritoryTable table, byte @Nullable [] content) {
        var text = content == null
                ? new TextTable(List.of(), List.of())
                : TextTable.read(table.file(), content, table.shape());
        var columns = columns(table, text.headings());
        var rows = new ArrayList<GridRow>();
        for (int i = 0; i < text.rows().size(); i++) {
            rows.add(new GridRow(String.valueOf(i), fitted(text.rows().get(i), columns.size()), false));
        }
        if (table.form() == Form.NAMED_VALUES) {
            rows.addAll(missing(columns, rows));
        }
        return new Grid(table, columns, text.headings().size(), List.copyOf(rows));
    }

    private static List<String> columns(TerritoryTable table, List<String> headings) {
        var shape = Objects.requireNonNull(table.shape());
        var columns = new ArrayList<>(headings);
        var there = new HashSet<>(headings.stream().map(shape::column).toList());
        shape.columns().stream().filter(c -> !there.contains(c)).forEach(columns::add);
        return List.copyOf(columns);
    }

    /** Settings that the file does not name yet. */
    private static List<GridRow> missing(List<String> columns, List<GridRow> rows) {
        int name = columns.indexOf("name");
        var there = rows.stream().map(r -> r.cells().get(name)).toList();
        var names = TerritoryTable.settings();
        return IntStream.range(0, names.size())
                .filter(i -> !there.contains(names.get(i)))
                .mapToObj(i -> new GridRow("v" + i, withName(names.get(i), name, columns.size()), false))
                .toList();
    }

    private static List<String> withName(String setting, int at, int width) {
        var cells = new ArrayList<>(fitted(List.of(), width));
        cells.set(at, setting);
        return cells;
    }

    private static List<String> fitted(List<String> cells, int width) {
        return IntStream.range(0, width)
                .mapToObj(i -> i < cells.size() ? cells.get(i) : "")
                .toList();
    }

    TableShape shape() {
        return Objects.requireNonNull(table.shape());
    }

    /** The rows with what was changed, new ones last. */
    public List<GridRow> rows(GridEdits edits) {
        var changed = new LinkedHashMap<String, GridRow>();
        rows.forEach(r -> changed.put(r.key(), r));
        edits.rows().forEach((key, cells) -> {
            var before = changed.get(key);
            if (cells.isEmpty() && before != null) {
                changed.put(key, new GridRow(key, before.cells(), true));
            } else if (!cells.isEmpty() && (before != null || GridEdits.isNew(key))) {
                changed.put(key, new GridRow(key, fitted(cells, columns.size()), false));
            }
        });
        return List.copyOf(changed.values());
    }

    /** The edits with one more row as it was sent: none where it is as it was. */
    GridEdits edit(GridEdits edits, String key, List<String> sent, boolean removed) {
        var cells = fitted(sent, columns.size());
        if (GridEdits.isNew(key)) {
            return edits.with(key, removed || new GridRow(key, cells, false).isBlank() ? null : cells);
        }
        var before = rows.stream().filter(r -> r.key().equals(key)).findFirst().orElse(null);
        var isBefore = before == null || before.cells().equals(cells);
        return edits.with(key, before != null && removed ? List.of() : isBefore ? null : cells);
    }

    /** The table as it is to be written: without columns that it did not have and that are empty still. */
    WrittenGrid written(GridEdits edits) {
        var kept =
                rows(edits).stream().filter(r -> !r.removed() && !isUnused(r)).toList();
        var places = IntStream.range(0, columns.size())
                .filter(c -> c < written || shape().needed().contains(columns.get(c)) || isUsed(kept, c))
                .boxed()
                .toList();
        var cells = kept.stream()
                .map(r -> places.stream().map(c -> r.cells().get(c)).toList())
                .toList();
        return new WrittenGrid(
                new TextTable(places.stream().map(columns::get).toList(), cells),
                kept.stream().map(GridRow::key).toList());
    }

    private boolean isUsed(List<GridRow> kept, int column) {
        return kept.stream().anyMatch(r -> !r.cells().get(column).isBlank());
    }

    /** True of a setting that has no value, and of a new row without text. */
    private boolean isUnused(GridRow row) {
        int value = columns.indexOf(VALUE);
        return row.isBlank()
                || row.key().startsWith("v") && row.cells().get(value).isBlank();
    }
}
