package fr.allervers.data.json;

import java.io.OutputStream;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonGeneratorDelegate;

/** A file being written, value by value. */
final class Output extends JsonGeneratorDelegate {

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final Layout layout;

    Output(OutputStream stream) {
        this(new Layout(), stream);
    }

    private Output(Layout layout, OutputStream stream) {
        super(JSON.createGenerator(new LaidOut(layout), stream, JsonEncoding.UTF8));
        this.layout = layout;
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
        writeStartArray();
        elements.run();
        writeEndArray();
    }

    @Override
    public void close() {
        writeRaw('\n');
        super.close();
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
