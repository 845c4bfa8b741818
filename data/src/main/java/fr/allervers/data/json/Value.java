package fr.allervers.data.json;

import fr.allervers.data.fault.Place;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One kind of value: read from a file, written to one, and checked in memory by the rules it is read by. */
interface Value<T> {

    /**
     * Reads the value that stands next in a file.
     *
     * @return null where it is wrong; the fault is then reported
     */
    @Nullable
    T read(Input in, Place place);

    /** Writes what {@link #read} reads. */
    void write(T value, Output out);

    /**
     * Reports what is wrong with a value, as {@link #read} would if it stood in a file.
     *
     * @return what {@link #read} would return
     */
    @Nullable
    T check(T value, Place place, Validation validation);

    /** The same value in a file, as another type in memory. */
    default <U> Value<U> map(Function<T, U> to, Function<U, T> from) {
        return new Form<>(
                (in, place) -> mapped(read(in, place), to),
                (out, value) -> write(from.apply(value), out),
                (value, place, validation) -> mapped(check(from.apply(value), place, validation), to));
    }

    private static <T, U> @Nullable U mapped(@Nullable T value, Function<T, U> to) {
        return value == null ? null : to.apply(value);
    }

    /** Those of these values of which a rule holds. */
    default Value<T> where(Rule<T> rule) {
        return new Form<>(
                (in, place) -> rule.hold(place, in.validation(), () -> read(in, place)),
                (out, value) -> write(value, out),
                (value, place, validation) -> rule.hold(place, validation, () -> check(value, place, validation)));
    }
}
