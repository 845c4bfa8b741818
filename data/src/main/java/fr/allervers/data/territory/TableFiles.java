package fr.allervers.data.territory;

import fr.allervers.data.fault.Fault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The files of a territory's folder in memory, by name, as they are written: whether they are right is not known yet. A school
 * calendar that is a spreadsheet or JSON is kept as the table that it holds.
 */
public final class TableFiles implements TerritoryFiles {

    private static final LocalDateTime ALWAYS = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final SortedMap<String, byte[]> contents;

    TableFiles(SortedMap<String, byte[]> contents) {
        var kept = new TreeMap<>(contents);
        kept.computeIfPresent(SchoolFiles.OPEN_DATA, (file, content) -> table(content));
        this.contents = Collections.unmodifiableSortedMap(kept);
    }

    /** What cannot be read stays as it is: reading the territory says why. */
    private static byte[] table(byte[] content) {
        try {
            return SchoolTable.text(content);
        } catch (RuntimeException | StackOverflowError e) {
            return content;
        }
    }

    /** A folder without a file. */
    public static TableFiles none() {
        return new TableFiles(new TreeMap<>());
    }

    /** Names of the files, sorted. */
    @Override
    public List<String> names() {
        return List.copyOf(contents.keySet());
    }

    /** The bytes of the file of that name; null where there is none. */
    public byte @Nullable [] content(String file) {
        var content = contents.get(file);
        return content == null ? null : content.clone();
    }

    @Override
    public @Nullable InputStream open(String file) {
        var content = contents.get(file);
        return content == null ? null : new ByteArrayInputStream(content);
    }

    /** These files with one more, or in the place of one of the same name; null takes it away. */
    public TableFiles with(String file, byte @Nullable [] content) {
        var changed = new TreeMap<>(contents);
        if (content == null) {
            changed.remove(file);
        } else {
            changed.put(file, content.clone());
        }
        return new TableFiles(changed);
    }

    /** Names of the files that are not the same, or not there at all, in other files. */
    public Set<String> differing(TableFiles other) {
        var names = new TreeSet<>(contents.keySet());
        names.addAll(other.contents.keySet());
        names.removeIf(n -> Arrays.equals(contents.get(n), other.contents.get(n)));
        return names;
    }

    /**
     * The territory that the files tell, with them.
     *
     * @throws fr.allervers.data.fault.FaultsException with what is wrong where anything is
     */
    public TerritoryCopy read() {
        return new TerritoryCopy(TerritoryFolder.read(this), this);
    }

    /** What is most likely meant otherwise than it stands in the files, whatever is wrong in them beside. */
    public List<Fault> doubts() {
        return TerritoryFolder.doubts(this);
    }

    /** The files as a zip file that {@link TerritoryArchive} reads: the same bytes for the same files. */
    public byte[] zip() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : contents.entrySet()) {
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
}
