package fr.allervers.data.json;

import fr.allervers.data.fault.Fault;
import fr.allervers.data.fault.Nearest;
import fr.allervers.data.fault.Place;
import fr.allervers.data.json.Field.Use;
import fr.allervers.data.problem.Provenance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One kind of object: its fields, read in any order, each at most once, and written in the order they are declared. */
final class Shape<R> implements Value<R> {

    static final String SOURCE = "source";
    static final String ESTIMATED = "estimated";

    private final Function<Row, R> maker;
    private final Map<String, Field<R, ?>> fields = new LinkedHashMap<>();
    private final List<BiConsumer<Row, Validation>> rules = new ArrayList<>();
    private boolean ignoresUnknown;

    /** @param maker makes the value of a row in which no field is missing or wrong */
    Shape(Function<Row, R> maker) {
        this.maker = maker;
    }

    /** Objects that stand for records, whose components have the names of the fields. */
    static <R extends Record> Shape<R> of(Class<R> type) {
        return new Shape<>(RecordMaker.of(type));
    }

    <T> Shape<R> required(String name, Value<T> value, Function<R, @Nullable T> getter) {
        return with(new Field<>(name, value, getter, Use.REQUIRED, null));
    }

    /** A field that may be absent or null. */
    <T> Shape<R> optional(String name, Value<T> value, Function<R, @Nullable T> getter) {
        return with(new Field<>(name, value, getter, Use.OPTIONAL, null));
    }

    /** A field that stands for something where it is absent or null, and is left out for it. */
    <T> Shape<R> optional(String name, Value<T> value, T fallback, Function<R, @Nullable T> getter) {
        return with(new Field<>(name, value, getter, Use.OPTIONAL, fallback));
    }

    /** A field that stands for something where it is absent or null, and is written even then. */
    <T> Shape<R> spelledOut(String name, Value<T> value, @Nullable T fallback, Function<R, @Nullable T> getter) {
        return with(new Field<>(name, value, getter, Use.SPELLED_OUT, fallback));
    }

    /** The two fields by which any object of a list may say where it comes from. */
    Shape<R> sourced(Function<R, Provenance> provenance) {
        return optional(SOURCE, Text.ANY, r -> provenance.apply(r).source())
                .optional(ESTIMATED, Text.FLAG, r -> provenance.apply(r).estimated());
    }

    Shape<R> with(Field<R, ?> field) {
        fields.put(field.name(), field);
        return this;
    }

    /** Of two fields the second is not less than the first, where both are there. */
    <T extends Comparable<T>> Shape<R> ordered(String from, String to, String fault) {
        return checked((row, validation) -> {
            T least = row.find(from);
            T most = row.find(to);
            if (least != null && most != null && most.compareTo(least) < 0) {
                validation.refuse(row.place(to), fault, shown(most), shown(least));
            }
        });
    }

    private static Object shown(Object value) {
        return value instanceof Number ? value : value.toString();
    }

    /** @param rule reports what is wrong between fields; any of them may be missing from the row */
    Shape<R> checked(BiConsumer<Row, Validation> rule) {
        rules.add(rule);
        return this;
    }

    Shape<R> ignoringUnknown() {
        ignoresUnknown = true;
        return this;
    }

    @Override
    public @Nullable R read(Input in, Place place) {
        var row = new Row(place, fields);
        boolean isObject = in.object(place, name -> readField(in, row, name));
        return isObject && isRight(row, in.validation()) ? maker.apply(row) : null;
    }

    private void readField(Input in, Row row, String name) {
        var field = fields.get(name);
        if (field == null) {
            skipUnknown(in, row.place(name), name);
        } else if (row.see(name)) {
            field.read(in, row);
        } else {
            in.validation().refuse(row.place(name), "field.twice");
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
    public void write(R object, Output out) {
        out.writeStartObject();
        fields.values().forEach(f -> f.write(object, out));
        out.writeEndObject();
    }

    @Override
    public @Nullable R check(R object, Place place, Validation validation) {
        var row = new Row(place, fields);
        fields.values().forEach(f -> f.check(object, row, validation));
        return isRight(row, validation) ? object : null;
    }

    private boolean isRight(Row row, Validation validation) {
        row.reportMissing(validation);
        rules.forEach(rule -> rule.accept(row, validation));
        return row.isRight();
    }
}
