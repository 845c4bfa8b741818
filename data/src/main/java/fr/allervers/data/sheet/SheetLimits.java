package fr.allervers.data.sheet;

/** How much a file may hold: far above any real table, and small enough that memory and time stay bounded. */
public final class SheetLimits {

    /** Bytes of a file. 100 000 rows have about 6 million as text. */
    public static final int BYTES = 20 * 1024 * 1024;

    /** Bytes that the parts of a compressed file may come to. */
    public static final long UNZIPPED = 160L * 1024 * 1024;

    /** How many times larger than compressed a part may become, beyond its first {@link #UNSUSPICIOUS} bytes. */
    public static final int RATIO = 150;

    /** Bytes that a part may always come to. */
    public static final int UNSUSPICIOUS = 1024 * 1024;

    /** Bytes of one piece of XML: a tag with its attributes, or a stretch of text. */
    public static final int PIECE = 1024 * 1024;

    /** Files inside a compressed file. */
    public static final int PARTS = 2_000;

    /** Tables of a file. */
    public static final int SHEETS = 200;

    /** Rows with something in them, of all tables together. */
    public static final int ROWS = 200_000;

    /** Columns up to the last one with something in it. */
    public static final int COLUMNS = 500;

    /** Cells of all tables together, merged ones counted as often as they cover. */
    public static final int CELLS = 4_000_000;

    /** Characters of one cell. */
    public static final int CELL = 2_000;

    private SheetLimits() {}
}
