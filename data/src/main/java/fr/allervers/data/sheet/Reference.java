package fr.allervers.data.sheet;

/** Places as spreadsheets name them, such as {@code B12} and {@code A1:C3}. */
final class Reference {

    private static final int COLUMNS = 16_384;

    private Reference() {}

    /**
     * @param top row, from 1
     * @param left column, from 0
     * @param bottom row, included
     * @param right column, included
     */
    record Area(int top, int left, int bottom, int right) {}

    /** The column of a cell, from 0. */
    static int column(String cell) {
        int column = 0;
        for (int i = 0; i < cell.length() && Character.isLetter(cell.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(cell.charAt(i)) - 'A' + 1;
            if (column < 1 || column > COLUMNS) {
                throw UnreadableSheetException.of("damaged");
            }
        }
        return column - 1;
    }

    static Area area(String area) {
        int colon = area.indexOf(':');
        var first = colon < 0 ? area : area.substring(0, colon);
        var last = colon < 0 ? area : area.substring(colon + 1);
        return new Area(row(first), Math.max(0, column(first)), row(last), column(last));
    }

    private static int row(String cell) {
        return Integer.parseInt(cell.replaceAll("\\D", ""));
    }
}
