package fr.allervers.data.demand;

import java.util.List;

/**
 * What a cell turned out to mean.
 *
 * @param values ids or a figure, several where the cell asks for several things; empty where it is not decided; a word
 *     of {@link Answers} where the row is left out
 * @param shared true where the residents of the row are shared among several things, false where all ask for each
 */
record CellMeaning(List<String> values, boolean shared) {

    static final CellMeaning OPEN = new CellMeaning(List.of(), false);

    static final CellMeaning LEFT_OUT = of(Answers.LEAVE_OUT);

    /** An audience that is another for each theme; no id is empty. */
    static final CellMeaning OF_THEME = of("");

    /** No residents: nothing is asked. */
    static final CellMeaning NOBODY = of("0");

    CellMeaning {
        values = List.copyOf(values);
    }

    static CellMeaning of(String id) {
        return new CellMeaning(List.of(id), false);
    }

    static CellMeaning of(int figure) {
        return of(Integer.toString(figure));
    }

    boolean isOpen() {
        return values.isEmpty();
    }

    boolean isLeftOut() {
        return equals(LEFT_OUT);
    }

    boolean isOfTheme() {
        return equals(OF_THEME);
    }

    boolean isNobody() {
        return equals(NOBODY);
    }

    /** The one value. */
    String value() {
        return values.get(0);
    }

    int figure() {
        return Integer.parseInt(value());
    }
}
