package fr.allervers.data.territory;

import fr.allervers.data.bounded.CountedInput;
import fr.allervers.data.fault.Excerpt;
import fr.allervers.data.fault.Fault;
import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.problem.Limits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * Reads a territory's folder out of a zip file, whoever sent it. Nothing is unpacked to disk, names inside it are only
 * compared, what it unpacks to is counted as it is read, and a territory that would take the memory of all is refused.
 */
public final class TerritoryArchive {

    /** Bytes of a zip file: whoever takes one need not take more. */
    public static final int BYTES = 16 * 1024 * 1024;

    private static final int ENTRIES = 200;
    private static final long UNPACKED = 64L * 1024 * 1024;

    /** Minutes in the tables of a quarter, rows of an estimate, rooms and advisors by start: far above any real ones. */
    private static final long CELLS = 50_000_000;

    private static final String FIRST = "territory.csv";

    private TerritoryArchive() {}

    /**
     * The territory whose tables lie in the zip file itself, or in one folder of it.
     *
     * @throws FaultsException with what is wrong where anything is
     */
    public static Territory read(Path file) {
        return read(files(file)).territory();
    }

    /**
     * The territory that files tell, whoever wrote them.
     *
     * @throws FaultsException with what is wrong where anything is, or that it would take the memory of all
     */
    public static TerritoryCopy read(TableFiles files) {
        var copy = files.read();
        if (isTooLarge(copy.territory())) {
            throw refusal("zip.territory");
        }
        return copy;
    }

    /**
     * The files that lie in the zip file itself, or in one folder of it, as they are.
     *
     * @throws FaultsException where it is no zip file, or holds too much
     */
    public static TableFiles files(Path file) {
        try (var zip = new ZipFile(file.toFile())) {
            return Packed.of(zip).unpacked();
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw refusal("zip.wrong");
        }
    }

    /** The files of a zip file that {@link TableFiles#zip} made. */
    public static TableFiles files(byte[] zip) {
        var files = new TreeMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TableFiles(files);
    }

    private static boolean isTooLarge(Territory territory) {
        double communes = territory.communes().size();
        double starts = territory.calendar().starts().size();
        var transport = territory.transport();
        double tables = transport.services().size()
                + transport.lines().size()
                + transport.better().rules().size() * starts;
        double rows = communes
                * territory.audiences().size()
                * territory.themes().size()
                * territory.mobility().size();
        double held = starts
                * territory.themes().size()
                * (territory.rooms().size() + territory.advisors().size());
        return communes > Limits.COMMUNES || Math.max(communes * communes * tables, Math.max(rows, held)) > CELLS;
    }

    private static FaultsException refusal(String key, Object... arguments) {
        return new FaultsException(List.of(new Fault("", FolderTables.words(key, arguments))), 0);
    }

    /** @param entries by name; those that lie elsewhere than the tables have their whole path as a name nobody knows */
    private record Packed(ZipFile zip, Map<String, ZipEntry> entries, AtomicLong bytes) {

        static Packed of(ZipFile zip) {
            if (zip.size() > ENTRIES) {
                throw refusal("zip.entries", zip.size(), ENTRIES);
            }
            var files = zip.stream()
                    .filter(e -> !path(e).endsWith("/") && !isOfTheSystem(path(e)))
                    .toList();
            var folder = files.stream()
                    .map(Packed::path)
                    .filter(p -> p.matches("(?i)[^/]+/" + FIRST) && !p.startsWith(".."))
                    .map(p -> p.substring(0, p.length() - FIRST.length()))
                    .findFirst()
                    .orElse("");
            var entries = new HashMap<String, ZipEntry>();
            for (var entry : files) {
                var path = path(entry);
                var name = path.startsWith(folder) ? path.substring(folder.length()) : path;
                if (entries.put(name, entry) != null) {
                    throw refusal("zip.twice", Excerpt.of(name));
                }
            }
            FileNames.of(entries.keySet()).tables().forEach((table, name) -> {
                var entry = entries.remove(name);
                if (entry != null) {
                    entries.put(table, entry);
                }
            });
            return new Packed(zip, entries, new AtomicLong());
        }

        private static String path(ZipEntry entry) {
            return entry.getName().replace('\\', '/');
        }

        /** What systems put beside people's files. */
        private static boolean isOfTheSystem(String path) {
            return path.startsWith("__MACOSX/")
                    || path.substring(path.lastIndexOf('/') + 1).equals(".DS_Store");
        }

        TableFiles unpacked() throws IOException {
            var files = new TreeMap<String, byte[]>();
            for (var entry : entries.entrySet()) {
                try (var in = new CountedInput(zip.getInputStream(entry.getValue()), this::count)) {
                    files.put(Excerpt.of(entry.getKey()), in.readAllBytes());
                }
            }
            return new TableFiles(files);
        }

        /** Ends where all files together unpack to too much, whatever they say of themselves. */
        private void count(int read) {
            if (bytes.addAndGet(read) > UNPACKED) {
                throw refusal("zip.bomb", UNPACKED / (1024 * 1024));
            }
        }
    }
}
