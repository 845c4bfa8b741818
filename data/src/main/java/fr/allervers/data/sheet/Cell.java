package fr.allervers.data.sheet;

/**
 * One cell.
 *
 * @param kind what the file says it is; cells of a text file are all {@link Kind#TEXT}
 * @param text what stands in it, without spaces around; a number in plain digits with a decimal point, a date as {@code
 *     2027-01-31}
 * @param covered true where it is part of a merged cell whose text stands in another
 */
public record Cell(Kind kind, String text, boolean covered) {

    /** A cell with nothing in it. */
    public static final Cell BLANK = new Cell(Kind.TEXT, "", false);

    /** What a cell holds. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        /** A formula that failed, such as {@code #REF!}. */
        ERROR,
        /** A formula whose value the file does not hold; its text is the formula. */
        FORMULA
    }

    public static Cell of(Kind kind, String text) {
        var stripped = Blanks.strip(text);
        return stripped.isEmpty() ? BLANK : new Cell(kind, stripped, false);
    }

    public static Cell text(String text) {
        return of(Kind.TEXT, text);
    }

    public boolean isBlank() {
        return text.isEmpty();
    }

    Cell asCovered() {
        return new Cell(kind, text, true);
    }
}
