package fr.allervers.data.shape;

import fr.allervers.data.fault.Place;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One kind of value: read from a file, written to one, and checked in memory by the rules it is read by. */
public interface Value<T> {

    /** How a value is read. */
    @FunctionalInterface
    interface Reader<T> {

        /**
         * Reads the value that stands next in a file.
         *
         * @return null where it is wrong; the fault is then reported
         */
        @Nullable
        T read(Input in, Place place);
    }

    /** What must be so of a value that has the right form. */
    @FunctionalInterface
    interface Rule<T> {

        /** True where it is so; otherwise the fault is reported. */
        boolean holds(T value, Place place, Validation validation);
    }

    /** As {@link Reader#read}. */
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

    /** A kind of value about which nothing can be wrong once it is read. */
    static <T> Value<T> form(Reader<T> reader, BiConsumer<Output, T> writer) {
        return new Form<>(reader, writer);
    }

    /** The same value in a file, as another type in memory. */
    default <U> Value<U> map(Function<T, U> to, Function<U, T> from) {
        return new Mapped<>(this, to, from);
    }

    /** Those of these values of which a rule holds. */
    default Value<T> where(Rule<T> rule) {
        return new Ruled<>(this, rule);
    }
}
