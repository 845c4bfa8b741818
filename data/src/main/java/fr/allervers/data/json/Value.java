package fr.allervers.data.json;

import fr.allervers.data.fault.Place;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How one kind of value is read. */
@FunctionalInterface
interface Value<T> {

    /**
     * Reads the value whose first token is the current one, and stops at its last token.
     *
     * @return null where it is wrong; the fault is then reported
     */
    @Nullable
    T read(Input in, Place place);

    default <U> Value<U> map(Function<T, U> function) {
        return (in, place) -> {
            var value = read(in, place);
            return value == null ? null : function.apply(value);
        };
    }
}
