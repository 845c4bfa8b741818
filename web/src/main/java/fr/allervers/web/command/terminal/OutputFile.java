package fr.allervers.web.command.terminal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that is written whole or not at all: what stood there before stays until the new content is complete. A
 * device or pipe is written to directly, a symbolic link stays one.
 */
public final class OutputFile {

    private final Path target;

    private OutputFile(Path target) {
        this.target = target;
    }

    /**
     * The file at a path, after a try whether it can be written.
     *
     * @throws Refusal where it cannot, which shows before the work and not after it
     */
    public static OutputFile at(Path path) {
        if (Files.isDirectory(path)) {
            throw Refusal.wrongInput(Messages.of("file.directory", path.toString()));
        }
        try {
            var file = new OutputFile(Files.exists(path) ? path.toRealPath() : path.toAbsolutePath());
            file.tryFolder();
            return file;
        } catch (IOException e) {
            throw FileFaults.unwritable(path, e);
        }
    }

    /**
     * The file at a path, which is not to be what the work is read from.
     *
     * @throws Refusal where it is that very file, by whatever name, or cannot be written
     */
    public static OutputFile apartFrom(Path source, Path path) {
        if (isSameFile(source, path)) {
            throw Refusal.wrongInput(Messages.of("file.source", path.toString()));
        }
        return at(path);
    }

    /**
     * Puts new content in the place of the old.
     *
     * @throws Refusal where that fails; the old content stays
     */
    public void write(Content content) {
        try {
            if (isPlain()) {
                replace(content);
            } else {
                try (var out = Files.newOutputStream(target)) {
                    content.writeTo(out);
                }
            }
        } catch (IOException e) {
            throw FileFaults.unwritable(target, e);
        }
    }

    @Override
    public String toString() {
        return target.toString();
    }

    private static boolean isSameFile(Path source, Path path) {
        try {
            return Files.isRegularFile(path) && Files.isSameFile(source, path);
        } catch (IOException e) {
            return false; // no source: whoever reads it says so
        }
    }

    private boolean isPlain() {
        return Files.notExists(target) || Files.isRegularFile(target);
    }

    private void tryFolder() throws IOException {
        if (isPlain()) {
            Files.newOutputStream(draft(), StandardOpenOption.CREATE_NEW).close();
            Files.delete(draft());
        }
    }

    private void replace(Content content) throws IOException {
        try {
            try (var out = Files.newOutputStream(draft())) {
                content.writeTo(out);
            }
            Files.move(draft(), target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft());
        }
    }

    private Path draft() {
        return target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
    }

    /** Writes itself; does not close the stream. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
