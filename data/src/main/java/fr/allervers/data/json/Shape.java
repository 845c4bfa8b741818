package fr.allervers.data.json;

import fr.allervers.data.fault.Fault;
import fr.allervers.data.fault.Nearest;
import fr.allervers.data.fault.Place;
import fr.allervers.data.json.Field.Getter;
import fr.allervers.data.json.Field.Use;
import fr.allervers.data.problem.Provenance;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** One kind of object: its fields, read in any order, each at most once, and written in the order they are declared. */
abstract class Shape<R> implements Value<R> {

    private final Map<String, Field<R, ?>> fields = new LinkedHashMap<>();
    private boolean ignoresUnknown;

    final <T> Field<R, T> required(String name, Value<T> value, Getter<R, T> getter) {
        return add(new Field<>(name, value, getter, Use.REQUIRED, null));
    }

    /** A field that may be absent or null. */
    final <T> Field<R, T> optional(String name, Value<T> value, Getter<R, T> getter) {
        return add(new Field<>(name, value, getter, Use.OPTIONAL, null));
    }

    /** A field that stands for something where it is absent or null, and is left out for it. */
    final <T> Field<R, T> optional(String name, Value<T> value, T fallback, Getter<R, T> getter) {
        return add(new Field<>(name, value, getter, Use.OPTIONAL, fallback));
    }

    /** A field that stands for something where it is absent or null, and is written even then. */
    final <T> Field<R, T> spelledOut(String name, Value<T> value, @Nullable T fallback, Getter<R, T> getter) {
        return add(new Field<>(name, value, getter, Use.SPELLED_OUT, fallback));
    }

    /** The fields of where an object of a list comes from; the last ones. */
    final Origin<R> origin(Function<R, Provenance> provenance) {
        return new Origin<>(
                optional("source", Text.ANY, row -> provenance.apply(row).source()),
                optional(
                        "estimated",
                        Flag.TRUE_OR_FALSE,
                        row -> provenance.apply(row).estimated()));
    }

    final void ignoreUnknown() {
        ignoresUnknown = true;
    }

    private <T> Field<R, T> add(Field<R, T> field) {
        fields.put(field.name(), field);
        return field;
    }

    /** Reports what is wrong between fields; any of them may be missing from the row. */
    void check(Row row, Input in) {}

    /** Reports an end before its start, where both are there. */
    static <T extends Comparable<? super T>> void checkOrder(Row row, Field<?, T> from, Field<?, T> to, Input in) {
        var start = row.find(from);
        var end = row.find(to);
        if (start != null && end != null && end.compareTo(start) < 0) {
            in.faults().add(row.place(to), "end.before.start", end.toString(), start.toString());
        }
    }

    /** The row's value; called where no required field is missing or wrong. */
    abstract R build(Row row);

    @Override
    public final @Nullable R read(Input in, Place place) {
        if (!in.opens(JsonToken.START_OBJECT, place, "object")) {
            return null;
        }
        var row = new Row(place);
        while (in.parser().nextToken() == JsonToken.PROPERTY_NAME) {
            readField(in, row, in.parser().currentName());
        }
        reportMissing(in, row);
        check(row, in);
        return isComplete(row) ? build(row) : null;
    }

    private void readField(Input in, Row row, String name) {
        in.parser().nextToken();
        var field = fields.get(name);
        if (field == null) {
            skipUnknown(in, row.place().field(name), name);
        } else if (row.see(field)) {
            readValue(in, row, field);
        } else {
            in.faults().add(row.place(field), "field.twice");
            in.parser().skipChildren();
        }
    }

    private static <T> void readValue(Input in, Row row, Field<?, T> field) {
        if (field.required() || !in.isNull()) {
            var place = row.place(field);
            in.enter(place);
            row.put(field, field.value().read(in, place));
        }
    }

    private void skipUnknown(Input in, Place place, String name) {
        if (!ignoresUnknown) {
            in.faults().add(place, Nearest.hint(Fault.words("field.unknown"), name, fields.keySet(), in.faults()));
        }
        in.parser().skipChildren();
    }

    private void reportMissing(Input in, Row row) {
        for (var field : fields.values()) {
            if (field.required() && row.lacks(field)) {
                in.faults().add(row.place(field), "field.missing");
            }
        }
    }

    @Override
    public final void write(R row, Output out) {
        out.object(() -> fields.values().forEach(f -> f.write(row, out)));
    }

    private boolean isComplete(Row row) {
        return fields.values().stream().allMatch(f -> !f.required() || row.find(f) != null);
    }
}
