package fr.allervers.data.demand;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/** Stays open when its user closes it: the stream is somebody else's. */
final class OpenWriter extends FilterWriter {

    OpenWriter(Writer out) {
        super(out);
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
