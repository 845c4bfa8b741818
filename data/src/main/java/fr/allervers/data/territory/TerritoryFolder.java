package fr.allervers.data.territory;

import fr.allervers.data.fault.Fault;
import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.fault.Unforeseen;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a folder of tables as a territory: all of it, or nothing and every fault with its file, line and column. */
public final class TerritoryFolder {

    private TerritoryFolder() {}

    /**
     * The territory of a folder.
     *
     * @throws FaultsException with what is wrong where anything is
     * @throws UncheckedIOException where a file is there and cannot be read
     */
    public static Territory read(Path folder) {
        return read(files(folder));
    }

    static TerritoryFiles files(Path folder) {
        return new Directory(folder);
    }

    static Territory read(TerritoryFiles files) {
        var tables = new FolderTables(files);
        var territory = territory(tables);
        var failure = tables.failure();
        if (failure != null) {
            throw new UncheckedIOException(failure);
        }
        tables.faults().refuseAny();
        return Objects.requireNonNull(territory);
    }

    /** What is most likely meant otherwise than it stands there, as far as the files can be read. */
    static List<Fault> doubts(TerritoryFiles files) {
        var tables = new FolderTables(files);
        try {
            territory(tables);
        } catch (FaultsException e) {
            // said where the folder is refused
        }
        return tables.faults().doubts();
    }

    /** What trips over a fault that is already told, or over one that is not told yet, is no error of the program. */
    private static @Nullable Territory territory(FolderTables tables) {
        try {
            return new TerritoryReading(tables).territory();
        } catch (FaultsException | UncheckedIOException e) {
            throw e;
        } catch (RuntimeException e) {
            if (tables.faults().isEmpty() && tables.failure() == null) {
                tables.faults()
                        .add("", FolderTables.words("folder.failed", Unforeseen.logged("a territory's folder", e)));
            }
            return null;
        }
    }

    /** A folder on disk. Only files of known names are opened, whatever letters these are written with. */
    private record Directory(Path folder) implements TerritoryFiles {

        private static final int NAMES = 1000;

        @Override
        public @Nullable InputStream open(String file) throws IOException {
            var exact = folder.resolve(file);
            var path = Files.exists(exact)
                    ? exact
                    : folder.resolve(fileNames().tables().getOrDefault(file, file));
            return Files.isRegularFile(path) ? Files.newInputStream(path) : null;
        }

        @Override
        public List<String> names() throws IOException {
            return fileNames().expected();
        }

        @Override
        public List<Fault> notices() throws IOException {
            return fileNames().notices();
        }

        private FileNames fileNames() throws IOException {
            try (var entries = Files.list(folder)) {
                return FileNames.of(entries.map(p -> String.valueOf(p.getFileName()))
                        .sorted()
                        .limit(NAMES)
                        .toList());
            }
        }
    }
}
