package fr.allervers.data.json;

import fr.allervers.data.problem.Cost;
import fr.allervers.data.problem.Provenance;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** A file being written, field by field. A null value leaves its field out. Does not close the stream. */
final class Output implements AutoCloseable {

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final Layout layout = new Layout();
    private final JsonGenerator generator;

    Output(OutputStream stream) {
        generator = JSON.createGenerator(new LaidOut(layout), stream, JsonEncoding.UTF8);
    }

    JsonGenerator generator() {
        return generator;
    }

    void object(Runnable fields) {
        generator.writeStartObject();
        fields.run();
        generator.writeEndObject();
    }

    void object(String name, Runnable fields) {
        generator.writeName(name);
        object(fields);
    }

    void text(String name, @Nullable Object value) {
        if (value != null) {
            generator.writeStringProperty(name, value.toString());
        }
    }

    void whole(String name, @Nullable Number value) {
        if (value != null) {
            generator.writeNumberProperty(name, value.longValue());
        }
    }

    void flag(String name, @Nullable Boolean value) {
        if (value != null) {
            generator.writeBooleanProperty(name, value);
        }
    }

    /** Plainly written with as few digits as give back the same figure. */
    void degrees(String name, @Nullable Double value) {
        if (value != null) {
            generator.writeName(name);
            generator.writeNumber(plain(value));
        }
    }

    /** A list of short texts, on one line. */
    <T> void words(String name, Collection<T> values, Function<T, String> word) {
        layout.putNextListOnOneLine();
        generator.writeArrayPropertyStart(name);
        values.forEach(v -> generator.writeString(word.apply(v)));
        generator.writeEndArray();
    }

    /** A list with one element a line. */
    <T> void list(String name, Collection<T> values, Consumer<T> element) {
        generator.writeArrayPropertyStart(name);
        values.forEach(element);
        generator.writeEndArray();
    }

    /** A list of objects. */
    <T> void rows(String name, List<T> rows, Consumer<T> fields) {
        list(name, rows, row -> object(() -> fields.accept(row)));
    }

    /** A list element that is a list of figures on one line. */
    void onOneLine(Runnable elements) {
        layout.putNextListOnOneLine();
        generator.writeStartArray();
        elements.run();
        generator.writeEndArray();
    }

    /** A number for each cost. */
    void costs(ToLongFunction<Cost> number) {
        for (var cost : Cost.values()) {
            whole(cost.field(), number.applyAsLong(cost));
        }
    }

    void provenance(Provenance provenance) {
        text("source", provenance.source());
        flag("estimated", provenance.estimated());
    }

    @Override
    public void close() {
        generator.writeRaw('\n');
        generator.close();
    }

    /** {@code Double.toString} gives other digits for a few figures before Java 19. */
    private static String plain(double value) {
        var exact = new BigDecimal(value);
        for (int digits = 15; digits < 17; digits++) {
            var shorter = exact.round(new MathContext(digits));
            if (shorter.doubleValue() == value) {
                return withoutZeros(shorter);
            }
        }
        return withoutZeros(exact.round(new MathContext(17)));
    }

    private static String withoutZeros(BigDecimal figure) {
        return figure.stripTrailingZeros().toPlainString();
    }

    private static final class LaidOut extends ObjectWriteContext.Base {

        private final Layout layout;

        LaidOut(Layout layout) {
            this.layout = layout;
        }

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return layout;
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
