package fr.allervers.data.sheet;

/** Counts what a file holds, over all its tables. */
final class CellBudget {

    private int rows;
    private int cells;
    private long covered;

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

    /** Counts cells that a merged one covers, as often as it is said: honest ones do not overlap. */
    void covered(int many) {
        covered += many;
        if (covered > SheetLimits.CELLS) {
            throw UnreadableSheetException.of("cells", SheetLimits.CELLS);
        }
    }
}
