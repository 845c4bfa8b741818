package fr.allervers.web.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that gets its new content whole or not at all: what stood there before stays until the new is complete. */
public final class AtomicFile {

    private AtomicFile() {}

    /** Content of a file. */
    @FunctionalInterface
    public interface Content {

        /** Writes itself; does not close the stream. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Puts new content in the place of the old.
     *
     * @param draft file in the same folder that the content is first written to; gone afterwards, whatever happens
     * @throws IOException where that fails; the old content stays
     */
    public static void replace(Path file, Path draft, Content content) throws IOException {
        try {
            try (var out = Files.newOutputStream(draft)) {
                content.writeTo(out);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
