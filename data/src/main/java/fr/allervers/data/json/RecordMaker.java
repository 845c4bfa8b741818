package fr.allervers.data.json;

import fr.allervers.data.problem.Provenance;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes records of rows: every component is the field of its name. */
record RecordMaker<R extends Record>(Constructor<R> constructor, List<RecordComponent> components)
        implements Function<Row, R> {

    static <R extends Record> RecordMaker<R> of(Class<R> type) {
        var components = List.of(type.getRecordComponents());
        var types = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return new RecordMaker<>(type.getDeclaredConstructor(types), components);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public R apply(Row row) {
        try {
            return constructor.newInstance(
                    components.stream().map(c -> value(c, row)).toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object value(RecordComponent component, Row row) {
        return component.getType() == Provenance.class
                ? new Provenance(row.find(Shape.SOURCE), row.find(Shape.ESTIMATED))
                : row.find(component.getName());
    }
}
