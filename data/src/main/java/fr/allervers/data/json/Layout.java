package fr.allervers.data.json;

import java.util.ArrayDeque;
import java.util.Deque;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.core.util.Separators.Spacing;

/** Two spaces a level and one field a line; lists are either on one line or have one element a line. */
final class Layout extends DefaultPrettyPrinter {

    private static final long serialVersionUID = 1L;
    private static final Indenter LINES = new DefaultIndenter("  ", "\n");

    private final transient Deque<Indenter> around = new ArrayDeque<>();
    private boolean nextOnOneLine;

    Layout() {
        super(Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator(""));
        indentObjectsWith(LINES);
        indentArraysWith(LINES);
    }

    /** The next list that is written has all its elements on one line. */
    void putNextListOnOneLine() {
        nextOnOneLine = true;
    }

    @Override
    public void writeStartArray(JsonGenerator out) {
        around.push(_arrayIndenter);
        indentArraysWith(nextOnOneLine ? FixedSpaceIndenter.instance() : LINES);
        nextOnOneLine = false;
        super.writeStartArray(out);
    }

    @Override
    public void beforeArrayValues(JsonGenerator out) {
        if (!_arrayIndenter.isInline()) {
            super.beforeArrayValues(out);
        }
    }

    @Override
    public void writeEndArray(JsonGenerator out, int elements) {
        if (_arrayIndenter.isInline()) {
            out.writeRaw(']');
        } else {
            super.writeEndArray(out, elements);
        }
        indentArraysWith(around.pop());
    }
}
