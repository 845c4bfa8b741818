package fr.allervers.data.demand;

/**
 * What a cell turned out to mean.
 *
 * @param value an id or a figure; empty where it is not decided; a word of {@link Answers} where the row is left out
 */
record Meant(String value) {

    static final Meant OPEN = new Meant("");

    static final Meant LEFT_OUT = new Meant(Answers.LEAVE_OUT);

    /** No residents: nothing is asked. */
    static final Meant NOBODY = new Meant("0");

    static Meant of(String id) {
        return new Meant(id);
    }

    static Meant of(int figure) {
        return new Meant(Integer.toString(figure));
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
