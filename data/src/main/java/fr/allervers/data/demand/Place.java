package fr.allervers.data.demand;

import fr.allervers.data.sheet.Sheet;

/**
 * Where something stands.
 *
 * @param row from 1, 0 for the table as a whole
 * @param column its letters, empty for the row as a whole
 */
record Place(int row, String column) {

    static final Place TABLE = new Place(0, "");

    static Place row(int row) {
        return new Place(row, "");
    }

    /** @param column from 0, negative for the row as a whole */
    static Place of(int row, int column) {
        return new Place(row, column < 0 ? "" : Sheet.letters(column));
    }
}
