package fr.allervers.web.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Content as it lies in the database: packed by gzip where that makes it smaller. */
public record Packed(boolean isPacked, byte[] bytes) {

    /** The smaller of both forms. */
    public static Packed of(byte[] content) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.size() < content.length ? new Packed(true, out.toByteArray()) : new Packed(false, content);
    }

    /** The content as it was given. */
    public byte[] content() {
        if (!isPacked) {
            return bytes;
        }
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return gzip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
