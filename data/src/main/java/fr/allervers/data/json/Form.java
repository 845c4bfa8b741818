package fr.allervers.data.json;

import fr.allervers.data.fault.Place;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A kind of value by what reads, writes and checks it. */
record Form<T>(BiFunction<Input, Place, @Nullable T> reader, BiConsumer<Output, T> writer, Checker<T> checker)
        implements Value<T> {

    interface Checker<T> {

        @Nullable
        T check(T value, Place place, Validation validation);
    }

    /** A kind of value about which nothing can be wrong once it is read. */
    static <T> Value<T> of(BiFunction<Input, Place, @Nullable T> reader, BiConsumer<Output, T> writer) {
        return new Form<>(reader, writer, (value, place, validation) -> value);
    }

    @Override
    public @Nullable T read(Input in, Place place) {
        return reader.apply(in, place);
    }

    @Override
    public void write(T value, Output out) {
        writer.accept(out, value);
    }

    @Override
    public @Nullable T check(T value, Place place, Validation validation) {
        return checker.check(value, place, validation);
    }
}
