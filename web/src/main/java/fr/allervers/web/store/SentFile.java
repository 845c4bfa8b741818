package fr.allervers.web.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The body of a request in a file of its own, which is gone when it is closed. */
public record SentFile(Path path) implements AutoCloseable {

    private static final int CHUNK = 1 << 16;

    /**
     * Receives a body.
     *
     * @throws ResponseStatusException 413 where the body is larger than {@code most} bytes
     */
    public static SentFile of(InputStream body, long most) throws IOException {
        var file = new SentFile(Files.createTempFile("aller-vers-", ".sent"));
        try (var out = Files.newOutputStream(file.path)) {
            var chunk = new byte[CHUNK];
            long bytes = 0;
            for (int read = body.read(chunk); read >= 0; read = body.read(chunk)) {
                bytes += read;
                if (bytes > most) {
                    throw new ResponseStatusException(
                            HttpStatus.CONTENT_TOO_LARGE, "At most %d bytes are taken.".formatted(most));
                }
                out.write(chunk, 0, read);
            }
            return file;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** Deletes it. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
