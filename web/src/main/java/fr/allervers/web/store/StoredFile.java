package fr.allervers.web.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A file that the application keeps, for itself alone to read and write. */
public final class StoredFile {

    private static final JsonMapper JSON = JsonMapper.shared();

    private StoredFile() {}

    /** What a file holds as JSON; null where there is no such file. */
    public static <T> @Nullable T read(Path file, Class<T> type) {
        try {
            return Files.exists(file) ? JSON.readValue(Files.readAllBytes(file), type) : null;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** Keeps content as JSON. */
    public static void write(Path file, Object content) {
        write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(content));
    }

    /** Keeps bytes. */
    public static void write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.getParent());
            AtomicFile.replace(file, Files.createTempFile(file.getParent(), ".", ".tmp"), out -> out.write(content));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
