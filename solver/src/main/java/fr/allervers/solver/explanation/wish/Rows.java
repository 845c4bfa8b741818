package fr.allervers.solver.explanation.wish;

import java.util.List;
import java.util.stream.Stream;

/** Copies of a problem's lists with one row replaced or added. */
public final class Rows {

    private Rows() {}

    /** The rows with another in the place of the one given. */
    public static <T> List<T> replace(List<T> rows, T row, T by) {
        return rows.stream().map(r -> r.equals(row) ? by : r).toList();
    }

    /** The rows and one more at their end. */
    public static <T> List<T> add(List<T> rows, T row) {
        return Stream.concat(rows.stream(), Stream.of(row)).toList();
    }
}
