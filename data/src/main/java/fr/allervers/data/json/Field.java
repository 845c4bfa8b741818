package fr.allervers.data.json;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A field of an object.
 *
 * @param <R> what the object stands for
 * @param getter gives what an R holds for the field; null for nothing
 * @param fallback what an absent or null one stands for; null for nothing; without effect where the field is required
 */
record Field<R, T>(
        String name,
        Value<T> value,
        Function<R, @Nullable T> getter,
        Use use,
        @Nullable T fallback) {

    /** Whether a file must have the field; an optional one is left out where it says no more than its fallback. */
    enum Use {
        REQUIRED,
        OPTIONAL,
        SPELLED_OUT
    }

    boolean required() {
        return use == Use.REQUIRED;
    }

    void read(Input in, Row row) {
        if (required() || !in.isNull()) {
            var place = row.place(name);
            in.enter(place);
            row.put(name, value.read(in, place));
        }
    }

    void write(R object, Output out) {
        var held = getter.apply(object);
        if (use == Use.OPTIONAL && Objects.equals(held, fallback)) {
            return;
        }
        out.writeName(name);
        if (held == null) {
            out.writeNull();
        } else {
            value.write(held, out);
        }
    }

    void check(R object, Row row, Validation validation) {
        var held = getter.apply(object);
        if (held != null) {
            row.see(name);
            row.put(name, value.check(held, row.place(name), validation));
        }
    }
}
