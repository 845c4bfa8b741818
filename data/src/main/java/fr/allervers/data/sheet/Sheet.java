package fr.allervers.data.sheet;

import java.util.List;
import java.util.Set;

/**
 * One table of a file.
 *
 * @param name empty where the file has no names for its tables
 * @param hidden true where the file does not show it
 * @param hiddenRows how many of its rows the file does not show
 * @param hiddenColumns with something in them that the file does not show, from 0
 * @param rows those with something in them, in order
 */
public record Sheet(String name, boolean hidden, int hiddenRows, Set<Integer> hiddenColumns, List<SheetRow> rows) {

    public Sheet {
        hiddenColumns = Set.copyOf(hiddenColumns);
        rows = List.copyOf(rows);
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
