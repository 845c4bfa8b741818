package fr.allervers.data.json;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** A file being written, value by value. */
final class Output implements AutoCloseable {

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final Layout layout = new Layout();
    private final JsonGenerator generator;

    Output(OutputStream stream) {
        generator = JSON.createGenerator(new LaidOut(layout), stream, JsonEncoding.UTF8);
    }

    /**
     * Writes an object.
     *
     * @param fields writes a name and a value for each
     */
    void object(Runnable fields) {
        generator.writeStartObject();
        fields.run();
        generator.writeEndObject();
    }

    /** Writes the name of a field. */
    void name(String name) {
        generator.writeName(name);
    }

    /**
     * Writes a list.
     *
     * @param onOneLine otherwise each element has a line
     */
    void list(boolean onOneLine, Runnable elements) {
        if (onOneLine) {
            layout.putNextListOnOneLine();
        }
        generator.writeStartArray();
        elements.run();
        generator.writeEndArray();
    }

    void text(String text) {
        generator.writeString(text);
    }

    void whole(long number) {
        generator.writeNumber(number);
    }

    /** Plainly written with as few digits as give back the same figure. */
    void decimal(double figure) {
        generator.writeNumber(plain(figure));
    }

    void flag(boolean flag) {
        generator.writeBoolean(flag);
    }

    void nothing() {
        generator.writeNull();
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
