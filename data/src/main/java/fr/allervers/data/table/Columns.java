package fr.allervers.data.table;

import fr.allervers.data.problem.Provenance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Columns of a table, in their order: the key of each and the cell that a row has in it.
 *
 * @param <R> what a row is made from
 */
public final class Columns<R> {

    private final List<String> keys = new ArrayList<>();
    private final List<Cell<R>> cells = new ArrayList<>();

    /** A cell of a row: text, number, day, time, moment, yes or no; null for unknown or none. */
    public interface Cell<R> {
        @Nullable
        Object of(R row);
    }

    /** Adds a column. */
    public Columns<R> with(String key, Cell<R> cell) {
        keys.add(key);
        cells.add(cell);
        return this;
    }

    /** Adds the two columns of where rows come from. */
    public Columns<R> sourced(Function<R, Provenance> origin) {
        return with("source", row -> origin.apply(row).source())
                .with("estimated", row -> origin.apply(row).estimated());
    }

    /** The table of some rows. */
    public Table table(String name, List<R> rows) {
        return new Table(name, List.copyOf(keys), rows.stream().map(this::cells).toList());
    }

    private List<@Nullable Object> cells(R row) {
        var made = new ArrayList<@Nullable Object>();
        cells.forEach(cell -> made.add(cell.of(row)));
        return Collections.unmodifiableList(made);
    }
}
