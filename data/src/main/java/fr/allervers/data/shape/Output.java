package fr.allervers.data.shape;

/** A file being written, value by value. */
public interface Output {

    void text(String text);

    void flag(boolean flag);

    void whole(long number);

    /** Plainly written with as few digits as give back the same figure. */
    void decimal(double figure);

    void nothing();

    /**
     * Writes a list.
     *
     * @param onOneLine otherwise each element has a line
     */
    void list(boolean onOneLine, Runnable elements);

    /**
     * Writes an object.
     *
     * @param fields writes a name and a value for each
     */
    void object(Runnable fields);

    /** Writes the name of a field. */
    void name(String name);
}
