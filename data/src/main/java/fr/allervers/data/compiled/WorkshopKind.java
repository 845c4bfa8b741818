package fr.allervers.data.compiled;

import java.util.Arrays;

/**
 * The workshops of one theme for one audience, and the demand rows they can serve.
 *
 * @param index of this kind
 * @param theme index
 * @param audience index
 * @param row [row] index in the problem's demand
 * @param home [row] index of the commune
 * @param mobility [row] index of the mobility profile
 * @param residents [row] residents there are to serve
 * @param priority [row] of the demand
 * @param starts set of starts at which the audience can come to the whole series
 */
@SuppressWarnings("ArrayRecordComponent")
public record WorkshopKind(
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
     * The same kind with some of its rows only.
     *
     * @param rows that stay
     * @param residentsOf [row] residents left
     */
    public WorkshopKind only(int[] rows, int[] residentsOf) {
        return new WorkshopKind(
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

    /** The same kind at another index. */
    public WorkshopKind at(int other) {
        return new WorkshopKind(other, theme, audience, row, home, mobility, residents, priority, starts);
    }

    private static int[] at(int[] values, int[] rows) {
        return Arrays.stream(rows).map(i -> values[i]).toArray();
    }

    /** Number of demand rows. */
    public int rows() {
        return row.length;
    }
}
