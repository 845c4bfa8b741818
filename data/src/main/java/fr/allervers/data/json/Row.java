package fr.allervers.data.json;

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
    private final Map<String, ? extends Field<?, ?>> fields;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> wrong = new HashSet<>();
    private final Map<String, Object> values = new HashMap<>();

    Row(Place place, Map<String, ? extends Field<?, ?>> fields) {
        this.place = place;
        this.fields = fields;
    }

    Place place(String field) {
        return place.field(field);
    }

    /** False where the field was there before. */
    boolean see(String field) {
        return seen.add(field);
    }

    /** Keeps a field's value; null where it is wrong. */
    void put(String field, @Nullable Object value) {
        if (value == null) {
            wrong.add(field);
        } else {
            values.put(field, value);
        }
    }

    /** Reports the required fields that are not there. */
    void reportMissing(Validation validation) {
        fields.values().stream()
                .filter(f -> f.required() && !seen.contains(f.name()))
                .forEach(f -> validation.refuse(place(f.name()), "field.missing"));
    }

    /** True where no field is wrong, and none that is required is missing. */
    boolean isRight() {
        return wrong.isEmpty() && fields.values().stream().allMatch(f -> !f.required() || values.containsKey(f.name()));
    }

    /** A field's value, or what its absence stands for; null where there is neither or it was wrong. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // each field has one type
    <T> @Nullable T find(String field) {
        var fallback = Objects.requireNonNull(fields.get(field), field).fallback();
        return (T) values.getOrDefault(field, wrong.contains(field) ? null : fallback);
    }

    /** As {@link #find}, for a field that has a value in every right row. */
    @SuppressWarnings("TypeParameterUnusedInFormals")
    <T> T get(String field) {
        return Objects.requireNonNull(this.<T>find(field), field);
    }
}
