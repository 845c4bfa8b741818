package fr.allervers.data.demand;

/**
 * Residents of a file who are not in its demand, for one reason.
 *
 * @param rows that say how many they are: lines, or cells where a line has several figures
 * @param residents of those rows, as they stand there
 * @param unclear rows beside them of which it is not known how many residents they are
 */
public record NotCounted(Reason reason, int rows, long residents, int unclear) {

    /** Why somebody is not counted. */
    public enum Reason {
        /** The commune is left out. */
        COMMUNE,
        /** The theme, audience or means of transport is left out. */
        WORD,
        /** The figure is left out. */
        FIGURE,
        /** The row is called off, struck through or of another time. */
        ROW,
        /** The sheet is not read. */
        SHEET,
        /** The column is left out, or of another time. */
        COLUMN,
        /** The demand is in another row already. */
        TWICE,
        /** More residents than the commune has. */
        LARGE
    }

    /** Both together, for the reason of the first. */
    NotCounted and(NotCounted other) {
        return new NotCounted(reason, rows + other.rows, residents + other.residents, unclear + other.unclear);
    }

    /** With one row more, of so many residents; negative where that is not known. */
    NotCounted and(long more) {
        return more < 0
                ? new NotCounted(reason, rows, residents, unclear + 1)
                : new NotCounted(reason, rows + 1, residents + more, unclear);
    }
}
