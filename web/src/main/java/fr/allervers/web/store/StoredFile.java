package fr.allervers.web.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A file of JSON that the application kept for itself before there was a store. */
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
}
