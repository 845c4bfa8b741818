package fr.allervers.data.sheet;

import java.util.List;

/**
 * One row that has something in it.
 *
 * @param number as people see it, from 1: in a text file the how manieth record, empty ones counted
 * @param cells from the first column to the last one with something in it
 */
public record SheetRow(int number, List<Cell> cells) {

    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** The cell of a column, counted from 0; blank beyond the last one. */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.BLANK;
    }
}
