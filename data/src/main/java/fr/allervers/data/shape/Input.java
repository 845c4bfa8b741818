package fr.allervers.data.shape;

import fr.allervers.data.fault.Place;
import java.math.BigInteger;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A file being read, value by value. Whoever asks for one kind of value where another stands gets null or false; the
 * fault is then reported at the place given, and the value is left behind.
 */
public interface Input {

    Validation validation();

    /** Says where the value that comes next stands, for faults of the file's syntax. */
    void enter(Place place);

    boolean isNull();

    @Nullable
    String text(Place place);

    @Nullable
    Boolean flag(Place place);

    @Nullable
    BigInteger whole(Place place);

    /** Any number, as it is written. */
    @Nullable
    String number(Place place);

    /** The value where it is a whole number from 0 to {@code most}; otherwise -1, and nothing is reported. */
    int figure(int most);

    /**
     * Reads a list.
     *
     * @param most elements it may have
     * @param element reads the element of that index
     * @return false where it is none or too long
     */
    boolean list(Place place, int most, IntConsumer element);

    /**
     * Reads an object.
     *
     * @param field reads the value of the field of that name
     * @return false where it is none
     */
    boolean object(Place place, Consumer<String> field);

    /** Leaves the value behind, whatever it is. */
    void skip();
}
