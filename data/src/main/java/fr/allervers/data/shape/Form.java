package fr.allervers.data.shape;

import fr.allervers.data.fault.Place;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

record Form<T>(Reader<T> reader, BiConsumer<Output, T> writer) implements Value<T> {

    @Override
    public @Nullable T read(Input in, Place place) {
        return reader.read(in, place);
    }

    @Override
    public void write(T value, Output out) {
        writer.accept(out, value);
    }

    @Override
    public T check(T value, Place place, Validation validation) {
        return value;
    }
}
