package fr.allervers.web.command.terminal;

import fr.allervers.web.store.AtomicFile;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
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
     * Makes a folder and those above it where they are not there.
     *
     * @throws Refusal where that cannot be done
     */
    public static void makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            throw Refusal.wrongInput(Messages.of("file.noFolderThere", folder.toString()));
        } catch (IOException e) {
            throw FileFaults.unwritable(folder, e);
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
    public void write(AtomicFile.Content content) {
        try {
            if (isPlain()) {
                AtomicFile.replace(target, draft(), content);
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

    /** True where both paths lead to one file that is there. */
    public static boolean isSameFile(Path source, Path path) {
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

    private Path draft() {
        return target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
    }
}
