package fr.allervers.web.territory.table;

import fr.allervers.data.fault.Fault;
import fr.allervers.data.words.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is wrong with a table, by where it is to be shown.
 *
 * @param cells by key of the row and number of the column, as in {@code 12.3}; by the key alone for a row as a whole
 * @param whole of the table as a whole, or in rows that are not shown
 * @param others in other tables, by their file
 * @param more how many there are beside
 */
public record GridFaults(
        Map<String, List<Sentence>> cells, List<Sentence> whole, Map<String, List<Fault>> others, long more) {

    /** Nothing is wrong. */
    public static GridFaults none() {
        return new GridFaults(Map.of(), List.of(), Map.of(), 0);
    }

    static GridFaults of(List<Fault> faults, long more, String file, Grid grid, WrittenGrid written) {
        var cells = new LinkedHashMap<String, List<Sentence>>();
        var whole = new ArrayList<Sentence>();
        var others = new LinkedHashMap<String, List<Fault>>();
        for (var fault : faults) {
            var parts = fault.place().split(":", 3);
            if (!parts[0].equals(file)) {
                others.computeIfAbsent(parts[0], f -> new ArrayList<>()).add(fault);
                continue;
            }
            var at = at(parts, grid, written);
            if (at.isEmpty()) {
                whole.add(fault.sentence());
            } else {
                cells.computeIfAbsent(at, k -> new ArrayList<>()).add(fault.sentence());
            }
        }
        return new GridFaults(cells, whole, others, more);
    }

    private static String at(String[] parts, Grid grid, WrittenGrid written) {
        if (parts.length == 1 || !parts[1].matches("\\d{1,7}")) {
            return "";
        }
        var key = written.keyAt(Integer.parseInt(parts[1]));
        if (key == null) {
            return "";
        }
        int column = parts.length == 2 ? -1 : grid.columns().indexOf(parts[2]);
        return column < 0 ? key : key + "." + column;
    }

    /** What is wrong with a cell, or with a row where the column is negative. */
    public List<Sentence> of(String key, int column) {
        return cells.getOrDefault(column < 0 ? key : key + "." + column, List.of());
    }

    /** True where a row has a fault. */
    boolean isIn(String key) {
        return cells.keySet().stream().anyMatch(at -> at.equals(key) || at.startsWith(key + "."));
    }

    /** How many faults there are in all. */
    public long count() {
        return more
                + whole.size()
                + cells.values().stream().mapToLong(List::size).sum()
                + others.values().stream().mapToLong(List::size).sum();
    }
}
