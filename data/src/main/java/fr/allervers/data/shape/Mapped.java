package fr.allervers.data.shape;

import fr.allervers.data.fault.Place;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

record Mapped<T, U>(Value<T> value, Function<T, U> to, Function<U, T> from) implements Value<U> {

    @Override
    public @Nullable U read(Input in, Place place) {
        return mapped(value.read(in, place));
    }

    @Override
    public void write(U mapped, Output out) {
        value.write(from.apply(mapped), out);
    }

    @Override
    public @Nullable U check(U mapped, Place place, Validation validation) {
        return mapped(value.check(from.apply(mapped), place, validation));
    }

    private @Nullable U mapped(@Nullable T right) {
        return right == null ? null : to.apply(right);
    }
}
