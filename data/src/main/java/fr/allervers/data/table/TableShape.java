package fr.allervers.data.table;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The columns of a table, in the order in which they are written.
 *
 * @param columns names of all columns that are read
 * @param needed those that must be there
 * @param strict true where a column of another name is a fault, false where it is said that it is not read
 * @param passedOver names of columns that are known and not read, of which nothing is said
 */
public record TableShape(List<String> columns, Set<String> needed, boolean strict, Set<String> passedOver) {

    public TableShape {
        columns = List.copyOf(columns);
        needed = Set.copyOf(needed);
        passedOver = Set.copyOf(passedOver);
    }

    /** A strict shape; a name that ends in a question mark need not be there. */
    public static TableShape of(String... columns) {
        return of(true, columns);
    }

    /** A shape that passes over columns of other names. */
    public static TableShape open(String... columns) {
        return of(false, columns);
    }

    /** The same shape, with columns that are known and not read. */
    public TableShape passingOver(String... names) {
        return new TableShape(columns, needed, strict, Set.of(names));
    }

    private static TableShape of(boolean strict, String... columns) {
        var needed = new LinkedHashSet<String>();
        var all = Arrays.stream(columns)
                .map(c -> {
                    if (c.endsWith("?")) {
                        return c.substring(0, c.length() - 1);
                    }
                    needed.add(c);
                    return c;
                })
                .toList();
        return new TableShape(all, needed, strict, Set.of());
    }
}
