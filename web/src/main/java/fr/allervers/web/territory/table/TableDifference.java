package fr.allervers.web.territory.table;

import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.table.TableShape;
import fr.allervers.data.table.TextTable;
import fr.allervers.data.territory.TableFiles;
import fr.allervers.data.territory.TerritoryTable;
import fr.allervers.data.words.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of one file from one version to the next.
 *
 * @param there true where the newer version has the file
 * @param added rows as texts
 * @param removed rows as texts
 * @param changed cells of rows whose first cell is the same in both
 */
public record TableDifference(
        String file, boolean there, List<String> added, List<String> removed, List<CellChange> changed) {

    private static final String BETWEEN = " · ";

    /**
     * A cell that holds something else.
     *
     * @param row the row's first cell
     * @param column as the file calls it
     */
    public record CellChange(String row, String column, String before, String after) {}

    /** The table's title. */
    public Sentence title() {
        return TableWords.title(file);
    }

    /** How many rows were added, removed or changed; 0 of what is no table of rows. */
    public long count() {
        return added.size()
                + removed.size()
                + changed.stream().map(CellChange::row).distinct().count();
    }

    /** Every file that is not the same. */
    static List<TableDifference> between(TableFiles before, TableFiles after) {
        return after.differing(before).stream()
                .map(f -> of(f, before.content(f), after.content(f)))
                .toList();
    }

    private static TableDifference of(String file, byte @Nullable [] before, byte @Nullable [] after) {
        var shape = TerritoryTable.of(file).map(TerritoryTable::shape).orElse(null);
        var old = read(file, before, shape);
        var now = read(file, after, shape);
        return of(file, after != null, old, now);
    }

    private static TextTable read(String file, byte @Nullable [] content, @Nullable TableShape shape) {
        try {
            return content == null || shape == null
                    ? new TextTable(List.of(), List.of())
                    : TextTable.read(file, content, shape);
        } catch (FaultsException e) {
            return new TextTable(List.of(), List.of());
        }
    }

    private static TableDifference of(String file, boolean there, TextTable old, TextTable now) {
        var gone = without(rows(old), rows(now));
        var fresh = without(rows(now), rows(old));
        var changed = new ArrayList<CellChange>();
        for (var row : List.copyOf(gone)) {
            var same = fresh.stream().filter(r -> first(r).equals(first(row))).toList();
            if (same.size() == 1
                    && gone.stream().filter(r -> first(r).equals(first(row))).count() == 1) {
                changed.addAll(cells(row, same.get(0)));
                gone.remove(row);
                fresh.remove(same.get(0));
            }
        }
        return new TableDifference(file, there, texts(fresh), texts(gone), List.copyOf(changed));
    }

    /** Rows as cells by column, without empty ones: columns that nobody filled make no difference. */
    private static List<Map<String, String>> rows(TextTable table) {
        var rows = new ArrayList<Map<String, String>>();
        for (var row : table.rows()) {
            var cells = new LinkedHashMap<String, String>();
            for (int c = 0; c < row.size(); c++) {
                if (!row.get(c).isEmpty()) {
                    cells.put(table.headings().get(c), row.get(c));
                }
            }
            rows.add(cells);
        }
        return rows;
    }

    private static List<Map<String, String>> without(List<Map<String, String>> rows, List<Map<String, String>> others) {
        var counts = new LinkedHashMap<Map<String, String>, Integer>();
        others.forEach(r -> counts.merge(r, 1, Integer::sum));
        var left = new ArrayList<Map<String, String>>();
        for (var row : rows) {
            if (counts.merge(row, -1, Integer::sum) < 0) {
                left.add(row);
            }
        }
        return left;
    }

    private static String first(Map<String, String> row) {
        return row.values().stream().findFirst().orElse("");
    }

    private static List<CellChange> cells(Map<String, String> before, Map<String, String> after) {
        var columns = new LinkedHashMap<>(before);
        columns.putAll(after);
        return columns.keySet().stream()
                .filter(c -> !Objects.equals(before.get(c), after.get(c)))
                .map(c -> new CellChange(first(before), c, before.getOrDefault(c, ""), after.getOrDefault(c, "")))
                .toList();
    }

    private static List<String> texts(List<Map<String, String>> rows) {
        return rows.stream().map(r -> String.join(BETWEEN, r.values())).toList();
    }
}
