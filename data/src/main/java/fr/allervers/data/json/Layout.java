package fr.allervers.data.json;

import java.util.ArrayDeque;
import java.util.Deque;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;

/** Two spaces a level and one field a line; lists are either on one line or have one element a line. */
final class Layout implements PrettyPrinter {

    private final Deque<Boolean> listsOnOneLine = new ArrayDeque<>();
    private boolean nextOnOneLine;
    private int depth;

    void putNextListOnOneLine() {
        nextOnOneLine = true;
    }

    @Override
    public void writeRootValueSeparator(JsonGenerator out) {
        newLine(out);
    }

    @Override
    public void writeStartObject(JsonGenerator out) {
        out.writeRaw('{');
        depth++;
    }

    @Override
    public void beforeObjectEntries(JsonGenerator out) {
        newLine(out);
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator out) {
        out.writeRaw(',');
        newLine(out);
    }

    @Override
    public void writeObjectNameValueSeparator(JsonGenerator out) {
        out.writeRaw(": ");
    }

    @Override
    public void writeEndObject(JsonGenerator out, int fields) {
        depth--;
        if (fields > 0) {
            newLine(out);
        }
        out.writeRaw('}');
    }

    @Override
    public void writeStartArray(JsonGenerator out) {
        out.writeRaw('[');
        listsOnOneLine.push(nextOnOneLine);
        nextOnOneLine = false;
        depth++;
    }

    @Override
    public void beforeArrayValues(JsonGenerator out) {
        if (!isOnOneLine()) {
            newLine(out);
        }
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator out) {
        out.writeRaw(',');
        if (isOnOneLine()) {
            out.writeRaw(' ');
        } else {
            newLine(out);
        }
    }

    @Override
    public void writeEndArray(JsonGenerator out, int elements) {
        depth--;
        if (elements > 0 && !isOnOneLine()) {
            newLine(out);
        }
        listsOnOneLine.pop();
        out.writeRaw(']');
    }

    private boolean isOnOneLine() {
        return listsOnOneLine.element();
    }

    private void newLine(JsonGenerator out) {
        out.writeRaw('\n');
        out.writeRaw("  ".repeat(depth));
    }
}
