package fr.allervers.data.demand;

/**
 * What a cell turned out to mean.
 *
 * @param value an id or a figure; empty where it is not decided; a word of {@link Answers} where the row is left out
 */
record CellMeaning(String value) {

    static final CellMeaning OPEN = new CellMeaning("");

    static final CellMeaning LEFT_OUT = new CellMeaning(Answers.LEAVE_OUT);

    /** No residents: nothing is asked. */
    static final CellMeaning NOBODY = new CellMeaning("0");

    static CellMeaning of(String id) {
        return new CellMeaning(id);
    }

    static CellMeaning of(int figure) {
        return new CellMeaning(Integer.toString(figure));
    }

    boolean isOpen() {
        return value.isEmpty();
    }

    boolean isLeftOut() {
        return value.equals(Answers.LEAVE_OUT);
    }

    boolean isNobody() {
        return value.equals(NOBODY.value);
    }

    int figure() {
        return Integer.parseInt(value);
    }
}
