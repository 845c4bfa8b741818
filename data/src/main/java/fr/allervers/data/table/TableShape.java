package fr.allervers.data.table;

import fr.allervers.data.words.CellText;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The columns of a table, in the order in which they are written.
 *
 * @param columns names of all columns that are read
 * @param needed those that must be there
 * @param strict true where a column of another name is a fault, false where it is said that it is not read
 * @param passedOver names of columns that are known and not read, of which nothing is said
 * @param otherNames columns by further headings that files have for them, which are compared without accents and marks
 */
public record TableShape(
        List<String> columns,
        Set<String> needed,
        boolean strict,
        Set<String> passedOver,
        Map<String, String> otherNames) {

    /** Stands for the heading of a column that a file has not. */
    public static final String NONE = "-";

    public TableShape {
        columns = List.copyOf(columns);
        needed = Set.copyOf(needed);
        passedOver = Set.copyOf(passedOver);
        otherNames = Map.copyOf(otherNames);
    }

    /** A strict shape; a name that ends in a question mark need not be there. */
    public static TableShape of(String... columns) {
        return of(true, columns);
    }

    /** A strict shape whose last columns are the two of where a row comes from. */
    public static TableShape sourced(String... columns) {
        return of(Stream.concat(Stream.of(columns), Stream.of("source?", "estimated?"))
                .toArray(String[]::new));
    }

    /** A shape that passes over columns of other names. */
    public static TableShape open(String... columns) {
        return of(false, columns);
    }

    /** The same shape, with columns that are known and not read. */
    public TableShape passingOver(String... names) {
        return new TableShape(columns, needed, strict, Set.of(names), otherNames);
    }

    /** The same shape, with further headings for some columns. */
    public TableShape calling(Map<String, String> columnsByHeading) {
        return new TableShape(columns, needed, strict, passedOver, columnsByHeading);
    }

    /**
     * The same shape, with what somebody said of a file's headings.
     *
     * @param headings by the column that stands under each; {@link #NONE} for a needed column that the file has not
     */
    public TableShape answering(Map<String, String> headings) {
        var left = new LinkedHashSet<>(needed);
        var names = new HashMap<>(otherNames);
        headings.forEach((column, heading) -> {
            if (heading.equals(NONE)) {
                left.remove(column);
            } else {
                names.put(heading, column);
            }
        });
        return new TableShape(columns, left, strict, passedOver, names);
    }

    /** The column of a heading; the heading in small letters where it is of none. */
    public String column(String heading) {
        var name = CellText.stripped(heading).toLowerCase(Locale.ROOT);
        if (columns.contains(name)) {
            return name;
        }
        var folded = CellText.folded(heading);
        return otherNames.entrySet().stream()
                .filter(e -> CellText.folded(e.getKey()).equals(folded))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(name);
    }

    /**
     * A column as the reader of a file knows it: by the first of the other headings that it may have, or by its own name
     * where the file has such names.
     *
     * @param headings of the file
     */
    String heading(String column, Collection<String> headings) {
        var names = headings.stream()
                .map(h -> CellText.stripped(h).toLowerCase(Locale.ROOT))
                .toList();
        boolean plain = names.stream().anyMatch(columns::contains)
                && names.stream().allMatch(n -> columns.contains(n) || !columns.contains(column(n)));
        return otherNames.entrySet().stream()
                .filter(e -> !plain && e.getValue().equals(column))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .orElse(column);
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
        return new TableShape(all, needed, strict, Set.of(), Map.of());
    }
}
