package fr.allervers.data.territory;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** A territory together with the tables it was read from. */
public final class TerritoryCopy {

    private static final LocalDateTime ALWAYS = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final Territory territory;
    private final SortedMap<String, byte[]> files;

    private TerritoryCopy(Territory territory, SortedMap<String, byte[]> files) {
        this.territory = territory;
        this.files = files;
    }

    static TerritoryCopy read(TerritoryFiles files) {
        var recorded = new Recorded(files, new TreeMap<>());
        return new TerritoryCopy(TerritoryFolder.read(recorded), recorded.read());
    }

    /**
     * The territory in bytes that {@link #zip()} gave.
     *
     * @throws fr.allervers.data.fault.FaultsException where this version of the program finds faults in it
     */
    public static TerritoryCopy of(byte[] zip) {
        var files = new TreeMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TerritoryCopy(TerritoryFolder.read(new Unpacked(files)), files);
    }

    /** What the tables say. */
    public Territory territory() {
        return territory;
    }

    /** The tables as a zip file that {@link TerritoryArchive} reads: the same bytes for the same tables. */
    public byte[] zip() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                add(file, zip);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Not packed: how packing comes out differs from one Java to the next. */
    private static void add(Map.Entry<String, byte[]> file, ZipOutputStream zip) throws IOException {
        var entry = new ZipEntry(file.getKey());
        var sum = new CRC32();
        sum.update(file.getValue());
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(file.getValue().length);
        entry.setCrc(sum.getValue());
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        zip.write(file.getValue());
        zip.closeEntry();
    }

    private record Unpacked(SortedMap<String, byte[]> files) implements TerritoryFiles {

        @Override
        public @Nullable InputStream open(String file) {
            var content = files.get(file);
            return content == null ? null : new ByteArrayInputStream(content);
        }

        @Override
        public List<String> names() {
            return List.copyOf(files.keySet());
        }
    }

    /** Files that remember what was read of them. */
    private record Recorded(TerritoryFiles files, SortedMap<String, byte[]> read) implements TerritoryFiles {

        @Override
        public @Nullable InputStream open(String file) throws IOException {
            try (var in = files.open(file)) {
                if (in == null) {
                    return null;
                }
                var content = in.readAllBytes();
                read.put(file, content);
                return new ByteArrayInputStream(content);
            }
        }

        @Override
        public List<String> names() throws IOException {
            return files.names();
        }
    }
}
