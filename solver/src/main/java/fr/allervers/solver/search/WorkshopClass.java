package fr.allervers.solver.search;

import java.util.Arrays;

/**
 * The workshops of one theme for one audience, and the demand they can serve.
 *
 * @param index of this class
 * @param theme index
 * @param audience index
 * @param row index in the problem of each demand row with residents left to serve
 * @param home commune index of each row
 * @param mobility index of the profile of each row
 * @param residents of each row, less those whom pinned workshops serve
 * @param priority of each row
 * @param starts the starts at which the audience can come to the whole series, a bit each
 */
@SuppressWarnings("ArrayRecordComponent")
public record WorkshopClass(
        int index,
        int theme,
        int audience,
        int[] row,
        int[] home,
        int[] mobility,
        int[] residents,
        int[] priority,
        long[] starts) {

    /**
     * Only some rows of it.
     *
     * @param rows that stay
     * @param residentsOf [row] residents left
     */
    WorkshopClass only(int[] rows, int[] residentsOf) {
        return new WorkshopClass(
                index,
                theme,
                audience,
                at(row, rows),
                at(home, rows),
                at(mobility, rows),
                at(residentsOf, rows),
                at(priority, rows),
                starts);
    }

    private static int[] at(int[] values, int[] rows) {
        return Arrays.stream(rows).map(i -> values[i]).toArray();
    }

    public int rows() {
        return row.length;
    }
}
