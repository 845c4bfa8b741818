package fr.allervers.data.territory;

import fr.allervers.data.fault.Fault;
import fr.allervers.data.table.TableFaults;
import fr.allervers.data.table.TableReader;
import fr.allervers.data.table.TableRow;
import fr.allervers.data.table.TableShape;
import fr.allervers.data.words.Sentence;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Territories by name or folder: those that come with the program, and any other. */
public final class Territories {

    private static final String PLACE = "/fr/allervers/data/example/";

    private Territories() {}

    /** Names of the territories that come with the program. */
    public static List<String> names() {
        var faults = new TableFaults();
        try (var in = Objects.requireNonNull(Territories.class.getResourceAsStream(PLACE + "territories.csv"))) {
            var rows = new TableReader("territories.csv", TableShape.of("name"), faults).read(in);
            return rows.stream().map((TableRow r) -> r.need("name")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One that comes with the program.
     *
     * @throws UnknownTerritoryException where none has that name
     */
    public static Territory named(String name) {
        if (!names().contains(name)) {
            throw new UnknownTerritoryException(name, names());
        }
        return TerritoryFolder.read(new Bundled(name));
    }

    /**
     * One that comes with the program, by its name, or else the folder at that path.
     *
     * @throws UnknownTerritoryException where it is neither
     * @throws fr.allervers.data.fault.FaultsException with what is wrong in the folder's files
     */
    public static Territory find(String nameOrFolder) {
        return TerritoryFolder.read(files(nameOrFolder));
    }

    /**
     * The same with the tables it was read from.
     *
     * @throws UnknownTerritoryException where it is neither
     * @throws fr.allervers.data.fault.FaultsException with what is wrong in the folder's files
     */
    public static TerritoryCopy copy(String nameOrFolder) {
        return TerritoryCopy.read(files(nameOrFolder));
    }

    /**
     * Files of a folder that look like tables and are not read, each with why; none for a territory that comes with the program.
     *
     * @throws UnknownTerritoryException where it is neither
     * @throws UncheckedIOException where the folder cannot be listed
     */
    public static List<Fault> unread(String nameOrFolder) {
        try {
            return files(nameOrFolder).notices();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TerritoryFiles files(String nameOrFolder) {
        if (names().contains(nameOrFolder)) {
            return new Bundled(nameOrFolder);
        }
        try {
            var folder = Path.of(nameOrFolder);
            if (Files.isDirectory(folder)) {
                return TerritoryFolder.files(folder);
            }
        } catch (InvalidPathException e) {
            // no name of a folder: neither
        }
        throw new UnknownTerritoryException(nameOrFolder, names());
    }

    /** Neither a territory that comes with the program nor a folder. */
    public static final class UnknownTerritoryException extends IllegalArgumentException {

        private static final long serialVersionUID = 1;

        private final transient Sentence sentence;

        UnknownTerritoryException(String text, List<String> names) {
            super(text);
            sentence = FolderTables.words("territory.unknown", text, String.join(", ", names));
        }

        /** What there is, for the person who asked. */
        public Sentence sentence() {
            return sentence;
        }
    }

    private record Bundled(String name) implements TerritoryFiles {

        @Override
        public @Nullable InputStream open(String file) {
            return Territories.class.getResourceAsStream(PLACE + name + "/" + file);
        }

        @Override
        public List<String> names() {
            return List.of();
        }
    }
}
