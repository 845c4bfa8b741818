package fr.allervers.data.json;

import fr.allervers.data.fault.Place;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One kind of value: how it is read and how it is written. */
interface Value<T> {

    /** How a value is read. */
    @FunctionalInterface
    interface Reader<T> {

        /**
         * Reads the value whose first token is the current one, and stops at its last token.
         *
         * @return null where it is wrong; the fault is then reported
         */
        @Nullable
        T read(Input in, Place place);
    }

    /** As {@link Reader#read}. */
    @Nullable
    T read(Input in, Place place);

    /** Writes what {@link #read} reads. */
    void write(T value, Output out);

    static <T> Value<T> of(Reader<T> reader, BiConsumer<T, Output> writer) {
        return new Value<>() {
            @Override
            public @Nullable T read(Input in, Place place) {
                return reader.read(in, place);
            }

            @Override
            public void write(T value, Output out) {
                writer.accept(value, out);
            }
        };
    }

    /** The same value in a file, as another type in memory. */
    default <U> Value<U> map(Function<T, U> to, Function<U, T> from) {
        return of(
                (in, place) -> {
                    var value = read(in, place);
                    return value == null ? null : to.apply(value);
                },
                (value, out) -> write(from.apply(value), out));
    }
}
