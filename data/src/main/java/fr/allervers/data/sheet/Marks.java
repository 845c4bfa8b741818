package fr.allervers.data.sheet;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a file says of a table beside what stands in its cells.
 *
 * @param hiddenRows numbers, from 1, of the rows with something in them that the file does not show
 * @param hiddenColumns those with something in them that the file does not show, from 0
 * @param struckRows numbers of the rows of which half or more is struck through
 * @param partlyStruckRows numbers of those of which less is
 * @param struckInColumns how many cells are struck through in each column, from 0, that has any
 * @param comments cells that have a comment, such as {@code E12}, at most some thousands; the comments are not read
 * @param unseen cells with something in them that the file does not show (white letters, or a format that shows nothing), at
 *     most some thousands
 * @param textBoxes how many texts lie upon the table
 * @param pageTexts texts at the head or the foot of its pages, each once; not those that but count pages
 */
public record Marks(
        Set<Integer> hiddenRows,
        Set<Integer> hiddenColumns,
        Set<Integer> struckRows,
        Set<Integer> partlyStruckRows,
        Map<Integer, Integer> struckInColumns,
        List<String> comments,
        List<String> unseen,
        int textBoxes,
        List<String> pageTexts) {

    public Marks {
        hiddenRows = Set.copyOf(hiddenRows);
        hiddenColumns = Set.copyOf(hiddenColumns);
        struckRows = Set.copyOf(struckRows);
        partlyStruckRows = Set.copyOf(partlyStruckRows);
        struckInColumns = Map.copyOf(struckInColumns);
        comments = List.copyOf(comments);
        unseen = List.copyOf(unseen);
        pageTexts = List.copyOf(pageTexts);
    }

    /** The same with other texts at the head and the foot of its pages. */
    Marks withPageTexts(List<String> texts) {
        return new Marks(
                hiddenRows,
                hiddenColumns,
                struckRows,
                partlyStruckRows,
                struckInColumns,
                comments,
                unseen,
                textBoxes,
                texts);
    }

    /** The same of a table whose rows are not the file's, with those of them that are struck through. */
    public Marks withRowsStruck(Set<Integer> whole, Set<Integer> partly) {
        return new Marks(hiddenRows, hiddenColumns, whole, partly, Map.of(), comments, unseen, textBoxes, pageTexts);
    }
}
