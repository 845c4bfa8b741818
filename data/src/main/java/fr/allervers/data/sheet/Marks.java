package fr.allervers.data.sheet;

import java.util.List;
import java.util.Set;

/**
 * What a file says of a table beside what stands in its cells.
 *
 * @param hiddenRows numbers, from 1, of the rows with something in them that the file does not show
 * @param hiddenColumns those with something in them that the file does not show, from 0
 * @param struckRows numbers of the rows of which half or more is struck through
 * @param partlyStruckRows numbers of those of which less is
 * @param comments cells that have a comment, such as {@code E12}, at most some thousands; the comments are not read
 */
public record Marks(
        Set<Integer> hiddenRows,
        Set<Integer> hiddenColumns,
        Set<Integer> struckRows,
        Set<Integer> partlyStruckRows,
        List<String> comments) {

    public Marks {
        hiddenRows = Set.copyOf(hiddenRows);
        hiddenColumns = Set.copyOf(hiddenColumns);
        struckRows = Set.copyOf(struckRows);
        partlyStruckRows = Set.copyOf(partlyStruckRows);
        comments = List.copyOf(comments);
    }

    /** The same of a table whose rows are not the file's. */
    public Marks withoutRows() {
        return new Marks(hiddenRows, hiddenColumns, Set.of(), Set.of(), comments);
    }
}
