package fr.allervers.data.json;

import fr.allervers.data.fault.Place;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of one object, as far as they could be read. */
final class Row {

    private final Place place;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> read = new HashSet<>();
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

    boolean lacks(Field<?, ?> field) {
        return !seen.contains(field.name());
    }

    /** True where the field is not there or null. */
    boolean isAbsent(Field<?, ?> field) {
        return !read.contains(field.name());
    }

    <T> void put(Field<?, T> field, @Nullable T value) {
        read.add(field.name());
        if (value != null) {
            values.put(field.name(), value);
        }
    }

    /** The field's value, or what its absence stands for; null where there is neither or it was wrong. */
    @SuppressWarnings("unchecked")
    <T> @Nullable T find(Field<?, T> field) {
        var value = (T) values.get(field.name());
        return value == null ? field.fallback() : value;
    }

    /** As {@link #find}, for a field that has a value in every complete row. */
    <T> T get(Field<?, T> field) {
        return Objects.requireNonNull(find(field), field.name());
    }
}
