package fr.allervers.web.territory.table;

import fr.allervers.data.problem.TimeWindow;
import fr.allervers.data.table.TableShape;
import fr.allervers.data.table.TextTable;
import fr.allervers.data.territory.TableFiles;
import fr.allervers.data.territory.TerritoryTable;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table of a territory as rows of named cells, so that one of them can be changed.
 *
 * @param file its name
 * @param rows their cells by the column's name
 */
public record TableRows(String file, List<String> columns, List<Map<String, String>> rows) {

    /** The table of that name, empty where the files have none. */
    public static TableRows of(TableFiles files, String file) {
        var shape = Objects.requireNonNull(TerritoryTable.of(file).orElseThrow().shape());
        var bytes = files.content(file);
        var text = bytes == null ? new TextTable(needed(shape), List.of()) : TextTable.read(file, bytes, shape);
        var columns = text.headings().stream().map(shape::column).toList();
        return new TableRows(
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
    public Map<String, String> row(String id) {
        return rows.stream()
                .filter(r -> id.equals(r.get("id")))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("%s has no row '%s'".formatted(file, id)));
    }

    /** The table with a cell of the row of an id changed. */
    public TableRows with(String id, String column, String value) {
        var changed = new LinkedHashMap<>(row(id));
        changed.put(column, value);
        return new TableRows(
                file,
                columns,
                rows.stream().map(r -> id.equals(r.get("id")) ? changed : r).toList());
    }

    /** The table with a number in the row of an id raised. */
    public TableRows raised(String id, String column, int by) {
        return with(id, column, Integer.toString(Integer.parseInt(row(id).get(column)) + by));
    }

    /** The table with one more row, its last. */
    public TableRows and(Map<String, String> row) {
        return new TableRows(
                file, columns, Stream.concat(rows.stream(), Stream.of(row)).toList());
    }

    /**
     * Files in which the row of an id, in a table of people or rooms, names a schedule of its own, as others may share the one
     * it had.
     *
     * @param file the table with the row
     * @param schedule the name; what it has already stays
     */
    public static TableFiles scheduled(
            TableFiles files, String file, String id, String schedule, List<TimeWindow> windows) {
        var named = of(files, file).with(id, "hours", schedule).in(files);
        return hours(named, schedule, windows);
    }

    /** Files with one schedule more. */
    public static TableFiles hours(TableFiles files, String schedule, List<TimeWindow> windows) {
        var hours = of(files, "hours.csv");
        for (var window : windows) {
            hours = hours.and(row(schedule, window));
        }
        return hours.in(files);
    }

    private static Map<String, String> row(String schedule, TimeWindow window) {
        var days = window.days().stream().map(DayOfWeek::name).collect(Collectors.joining(" "));
        return Map.of(
                "schedule",
                schedule,
                "days",
                days,
                "from",
                window.from().toString(),
                "to",
                window.to().toString());
    }

    /** The files with this table in the place of the one there is. */
    public TableFiles in(TableFiles files) {
        var all = new LinkedHashSet<>(columns);
        rows.forEach(r -> all.addAll(r.keySet()));
        var headings = List.copyOf(all);
        var cells = rows.stream()
                .map(r -> headings.stream().map(c -> r.getOrDefault(c, "")).toList())
                .toList();
        return files.with(file, new TextTable(headings, new ArrayList<>(cells)).write());
    }
}
