package fr.allervers.data.sheet;

import java.util.List;

/**
 * One table of a file.
 *
 * @param name empty where the file has no names for its tables
 * @param hidden true where the file does not show it
 * @param marks what the file says of it beside its cells
 * @param rows those with something in them, in order
 */
public record Sheet(String name, boolean hidden, Marks marks, List<SheetRow> rows) {

    public Sheet {
        rows = List.copyOf(rows);
    }

    /** The same with other rows, numbered as in the file. */
    public Sheet withRows(List<SheetRow> others) {
        return new Sheet(name, hidden, marks, others);
    }

    /** The same with other texts at the head and the foot of its pages. */
    public Sheet withPageTexts(List<String> texts) {
        return new Sheet(name, hidden, marks.withPageTexts(texts), rows);
    }

    /** The letters over a column, counted from 0: {@code A}, {@code B} ... {@code Z}, {@code AA}. */
    public static String letters(int column) {
        var letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
