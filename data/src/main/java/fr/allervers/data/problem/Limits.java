package fr.allervers.data.problem;

/**
 * The largest figures a file may hold: far above any real problem, and small enough that memory stays bounded and no
 * sum of the contract overflows.
 */
public final class Limits {

    /** Bytes of a file. A problem of 725 communes with ten matrices has about 25 million. */
    public static final int BYTES = 64 * 1024 * 1024;

    /** Faults listed; those beyond are counted. */
    public static final int FAULTS = 200;

    /** Levels of objects and lists inside each other. */
    public static final int DEPTH = 50;

    /** Characters of one text. */
    public static final int TEXT = 100_000;

    /** Characters of an id. */
    public static final int ID = 200;

    /** Characters of a field's name. */
    public static final int NAME = 1_000;

    /** Digits of a number. */
    public static final int DIGITS = 100;

    /** Minutes of one leg, of one session, of the set-up. */
    public static final int MINUTES = 24 * 60;

    /** Participants, capacities, residents of one row, weights of a profile, priorities: whatever is one figure. */
    public static final int FIGURE = 1_000_000;

    /** Residents of all demand. */
    public static final int RESIDENTS = 10_000_000;

    /** Population of one commune. */
    public static final int POPULATION = 100_000_000;

    /** Sessions of one workshop. */
    public static final int SESSIONS = 366;

    /** One of the problem's weights. */
    public static final long WEIGHT = 1_000_000_000_000L;

    /** The dearest plan: whole numbers up to here are exact in every reader of JSON. */
    public static final long COST = (1L << 53) - 1;

    /** Communes, so rows and columns of a matrix. */
    public static final int COMMUNES = 2_000;

    /** Travel tables. */
    public static final int TABLES = 5_000;

    /** Starts, demand rows, published or planned workshops. */
    public static final int ROWS = 200_000;

    /** Elements of any other list. */
    public static final int ELEMENTS = 20_000;

    private Limits() {}
}
