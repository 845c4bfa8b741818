package fr.allervers.web.command.terminal;

import fr.allervers.data.words.Sentence;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Why a file cannot be written, in words. */
final class FileFaults {

    private FileFaults() {}

    static Refusal unwritable(Path path, IOException cause) {
        return Refusal.wrongInput(Messages.of("file.unwritable", path.toString(), reason(cause)));
    }

    private static Sentence reason(IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return Messages.of("file.noFolder");
        }
        if (cause instanceof AccessDeniedException) {
            return Messages.of("file.denied");
        }
        return Messages.of("file.system", systemWords(cause));
    }

    /** The operating system's own words where it has some, such as "No space left on device". */
    private static String systemWords(IOException cause) {
        var words = cause instanceof FileSystemException f ? f.getReason() : cause.getMessage();
        return words == null ? cause.getClass().getSimpleName() : words;
    }
}
