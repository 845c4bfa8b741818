package fr.allervers.data.demand;

/**
 * The steps in which questions about a file come, in their order: what is asked at one shows what is to be asked at those
 * behind it.
 */
public enum QuestionStep {
    /** Which sheets are read, and whether their letters are right. */
    SHEETS,
    /** What stands in which column. */
    COLUMNS,
    /** What words and figures mean, and which rows count. */
    WORDS,
    /** Rows that ask for the same. */
    DOUBLES;

    /** True of the steps that settle which table is read and by what columns: whatever comes later is asked as they say. */
    public boolean isBeforeWords() {
        return compareTo(WORDS) < 0;
    }

    /** The step of a question, by its key. */
    public static QuestionStep of(String key) {
        int end = key.indexOf(':');
        return switch (end < 0 ? key : key.substring(0, end)) {
            case DemandReader.ENCODING, SeveralTables.KEY, "SHEET" -> SHEETS;
            case "COLUMN", "COLUMNS", "HEADING", "PART" -> COLUMNS;
            case "DUPLICATE" -> DOUBLES;
            default -> WORDS;
        };
    }
}
