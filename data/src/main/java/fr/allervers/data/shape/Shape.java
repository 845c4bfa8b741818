package fr.allervers.data.shape;

import fr.allervers.data.fault.Fault;
import fr.allervers.data.fault.Nearest;
import fr.allervers.data.fault.Place;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.shape.Field.Getter;
import fr.allervers.data.shape.Field.Use;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
                optional("source", Text.ANY, r -> provenance.apply(r).source()),
                optional("estimated", Text.FLAG, r -> provenance.apply(r).estimated()));
    }

    final void ignoreUnknown() {
        ignoresUnknown = true;
    }

    private <T> Field<R, T> add(Field<R, T> field) {
        fields.put(field.name(), field);
        return field;
    }

    /** Reports what is wrong between fields; any of them may be missing from the row. */
    void check(Row row, Validation validation) {}

    /** Reports an end before its start, where both are there. */
    static <T extends Comparable<? super T>> void checkOrder(
            Row row, Field<?, T> from, Field<?, T> to, Validation validation) {
        var start = row.find(from);
        var end = row.find(to);
        if (start != null && end != null && end.compareTo(start) < 0) {
            validation.refuse(row.place(to), "end.before.start", end.toString(), start.toString());
        }
    }

    /** The row's value; called where no field is missing or wrong. */
    abstract R build(Row row);

    @Override
    public final @Nullable R read(Input in, Place place) {
        var row = new Row(place);
        if (!in.object(place, name -> readField(in, row, name))) {
            return null;
        }
        return isRight(row, in.validation()) ? build(row) : null;
    }

    private void readField(Input in, Row row, String name) {
        var field = fields.get(name);
        if (field == null) {
            skipUnknown(in, row.place().field(name), name);
        } else if (row.see(field)) {
            field.read(in, row);
        } else {
            in.validation().refuse(row.place(field), "field.twice");
            in.skip();
        }
    }

    private void skipUnknown(Input in, Place place, String name) {
        if (!ignoresUnknown) {
            var faults = in.validation().faults();
            faults.add(place, Nearest.hint(Fault.words("field.unknown"), name, fields.keySet(), faults));
        }
        in.skip();
    }

    @Override
    public final void write(R object, Output out) {
        out.object(() -> fields.values().forEach(f -> f.write(object, out)));
    }

    @Override
    public final @Nullable R check(R object, Place place, Validation validation) {
        var row = new Row(place);
        fields.values().forEach(f -> f.check(object, row, validation));
        return isRight(row, validation) ? object : null;
    }

    private boolean isRight(Row row, Validation validation) {
        for (var field : fields.values()) {
            if (field.required() && row.lacks(field)) {
                validation.refuse(row.place(field), "field.missing");
            }
        }
        check(row, validation);
        return fields.values().stream().allMatch(row::isRight);
    }
}
