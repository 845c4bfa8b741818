package fr.allervers.web.territory.table;

import java.util.List;
import java.util.Locale;

/**
 * A row of a table that is being changed.
 *
 * @param key says which row it is for as long as the table is being changed
 * @param cells as many as the grid has columns
 * @param removed true where it is to be taken away
 */
public record GridRow(String key, List<String> cells, boolean removed) {

    /** True where no cell says anything. */
    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }

    /** True where a text is in one of the cells, in small or large letters. */
    boolean holds(String text) {
        var wanted = text.toLowerCase(Locale.ROOT);
        return cells.stream().anyMatch(c -> c.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
