package fr.allervers.data.table;

/** The largest tables that are read: far above any real one, and small enough for bounded memory. */
public final class TableLimits {

    /** Bytes of one file. */
    public static final int BYTES = 64 * 1024 * 1024;

    /** Rows below the heading. */
    public static final int ROWS = 200_000;

    /** Columns. */
    public static final int COLUMNS = 300;

    /** Characters of one cell. */
    public static final int CELL = 20_000;

    private TableLimits() {}
}
