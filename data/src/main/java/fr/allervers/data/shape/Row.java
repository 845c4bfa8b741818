package fr.allervers.data.shape;

import fr.allervers.data.fault.Place;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of one object, as far as they are right. */
final class Row {

    private final Place place;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> wrong = new HashSet<>();
    private final Map<String, Object> values = new HashMap<>();

    Row(Place place) {
        this.place = place;
    }

    Place place() {
        return place;
    }

    Place place(Field<?, ?> field) {
        return place.field(field.name());
    }

    /** False where the field was there before. */
    boolean see(Field<?, ?> field) {
        return seen.add(field.name());
    }

    /** Keeps a field's value; null where it is wrong. */
    <T> void put(Field<?, T> field, @Nullable T value) {
        if (value == null) {
            wrong.add(field.name());
        } else {
            values.put(field.name(), value);
        }
    }

    boolean lacks(Field<?, ?> field) {
        return !seen.contains(field.name());
    }

    /** False where the field's value is wrong, or the field is required and missing. */
    boolean isRight(Field<?, ?> field) {
        return field.required() ? values.containsKey(field.name()) : !wrong.contains(field.name());
    }

    /** The field's value, or what its absence stands for; null where there is neither or it was wrong. */
    @SuppressWarnings("unchecked")
    <T> @Nullable T find(Field<?, T> field) {
        var value = (T) values.get(field.name());
        return value == null && !wrong.contains(field.name()) ? field.fallback() : value;
    }

    /** As {@link #find}, for a field that has a value in every complete row. */
    <T> T get(Field<?, T> field) {
        return Objects.requireNonNull(find(field), field.name());
    }
}
