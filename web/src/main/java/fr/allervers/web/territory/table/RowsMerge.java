package fr.allervers.web.territory.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Changes to the rows of a table, put onto a newer version of the same table.
 *
 * @param edits of the newer version's rows
 * @param clashing keys of rows that both changed: they hold what is put onto them
 */
public record RowsMerge(GridEdits edits, Set<String> clashing) {

    /** Finds each changed row in the newer version: by its cells, else by its first cell; a row that is gone is added. */
    static RowsMerge of(Grid before, GridEdits edits, Grid now) {
        var merged = GridEdits.none();
        var clashing = new HashSet<String>();
        var taken = new HashSet<String>();
        int added = 0;
        for (var edit : edits.rows().entrySet()) {
            var old = row(before, edit.getKey());
            var cells = moved(edit.getValue(), before, now);
            var past = old == null ? null : moved(old.cells(), before, now);
            var there = past == null ? null : there(past, now, taken);
            if (there != null) {
                taken.add(there.key());
                merged = merged.with(there.key(), cells);
                if (!there.cells().equals(past)) {
                    clashing.add(there.key());
                }
            } else if (!cells.isEmpty()) {
                var key = "n" + added++;
                merged = merged.with(key, cells);
                if (old != null) {
                    clashing.add(key);
                }
            }
        }
        return new RowsMerge(merged, Set.copyOf(clashing));
    }

    private static @Nullable GridRow row(Grid grid, String key) {
        return grid.rows().stream().filter(r -> r.key().equals(key)).findFirst().orElse(null);
    }

    private static @Nullable GridRow there(List<String> cells, Grid now, Set<String> taken) {
        var free = now.rows().stream().filter(r -> !taken.contains(r.key())).toList();
        return free.stream()
                .filter(r -> r.cells().equals(cells))
                .findFirst()
                .or(() -> free.stream()
                        .filter(r ->
                                !r.cells().get(0).isBlank() && r.cells().get(0).equals(cells.get(0)))
                        .findFirst())
                .orElse(null);
    }

    /** Cells by the columns of the newer version. */
    private static List<String> moved(List<String> cells, Grid before, Grid now) {
        var moved = new ArrayList<String>();
        if (!cells.isEmpty()) {
            for (var column : now.columns()) {
                int at = before.columns().indexOf(column);
                moved.add(at < 0 || at >= cells.size() ? "" : cells.get(at));
            }
        }
        return moved;
    }
}
