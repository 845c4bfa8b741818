package fr.allervers.web.explanation;

import fr.allervers.data.table.TableShape;
import fr.allervers.data.table.TextTable;
import fr.allervers.data.territory.TableFiles;
import fr.allervers.data.territory.TerritoryTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A table of a territory as rows of named cells: what a granted wish changes in it.
 *
 * @param file its name
 * @param rows their cells by the column's name
 */
record WishTable(String file, List<String> columns, List<Map<String, String>> rows) {

    static WishTable of(TableFiles files, String file) {
        var shape = Objects.requireNonNull(TerritoryTable.of(file).orElseThrow().shape());
        var bytes = files.content(file);
        var text = bytes == null ? new TextTable(needed(shape), List.of()) : TextTable.read(file, bytes);
        var columns = text.headings().stream().map(shape::column).toList();
        return new WishTable(
                file, columns, text.rows().stream().map(r -> row(columns, r)).toList());
    }

    private static List<String> needed(TableShape shape) {
        return shape.columns().stream().filter(shape.needed()::contains).toList();
    }

    private static Map<String, String> row(List<String> columns, List<String> cells) {
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < columns.size(); i++) {
            row.put(columns.get(i), cells.get(i));
        }
        return row;
    }

    /**
     * The row of an id.
     *
     * @throws IllegalArgumentException where the table has none
     */
    Map<String, String> row(String id) {
        return rows.stream()
                .filter(r -> id.equals(r.get("id")))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("%s has no row '%s'".formatted(file, id)));
    }

    /** The table with a cell of the row of an id changed. */
    WishTable with(String id, String column, String value) {
        var changed = new LinkedHashMap<>(row(id));
        changed.put(column, value);
        return new WishTable(
                file,
                columns,
                rows.stream().map(r -> id.equals(r.get("id")) ? changed : r).toList());
    }

    /** The table with a number in the row of an id raised. */
    WishTable raised(String id, String column, int by) {
        return with(id, column, Integer.toString(Integer.parseInt(row(id).get(column)) + by));
    }

    /** The table with one more row, its last. */
    WishTable and(Map<String, String> row) {
        return new WishTable(
                file, columns, Stream.concat(rows.stream(), Stream.of(row)).toList());
    }

    /** The files with this table in the place of the one there is. */
    TableFiles in(TableFiles files) {
        var all = new LinkedHashSet<>(columns);
        rows.forEach(r -> all.addAll(r.keySet()));
        var headings = List.copyOf(all);
        var cells = rows.stream()
                .map(r -> headings.stream().map(c -> r.getOrDefault(c, "")).toList())
                .toList();
        return files.with(file, new TextTable(headings, new ArrayList<>(cells)).write());
    }
}
