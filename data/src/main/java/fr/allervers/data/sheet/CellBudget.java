package fr.allervers.data.sheet;

/** Counts what a file holds, over all its tables. */
final class CellBudget {

    private int rows;
    private int cells;

    void row() {
        if (++rows > SheetLimits.ROWS) {
            throw UnreadableSheetException.of("rows", SheetLimits.ROWS);
        }
    }

    void cell() {
        if (++cells > SheetLimits.CELLS) {
            throw UnreadableSheetException.of("cells", SheetLimits.CELLS);
        }
    }
}
