package fr.allervers.data.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/** The parts of a compressed file; only what is asked for is unpacked, and never more than the limits allow. */
final class Archive implements Closeable {

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> parts = new HashMap<>();
    private long unzipped;

    /** Pictures, what pivot tables, charts and links keep of other tables, files within, and who wrote comments. */
    private static final Pattern MORE =
            Pattern.compile("xl/(media|embeddings|pivotcache|externallinks|charts|persons|threadedcomments)/|customxml/"
                    + "|docprops/custom\\.xml|pictures/|object ");

    private Archive(ZipFile zip) {
        this.zip = zip;
        var entries = zip.getEntries();
        while (entries.hasMoreElements()) {
            var entry = entries.nextElement();
            parts.putIfAbsent(key(entry.getName()), entry);
            if (parts.size() > SheetLimits.PARTS) {
                throw UnreadableSheetException.of("bomb");
            }
        }
    }

    static Archive of(byte[] bytes) throws IOException {
        var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get();
        try {
            return new Archive(zip);
        } catch (RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    boolean has(String name) {
        return parts.containsKey(key(name));
    }

    /** True where it has parts beside its tables that may tell of people. */
    boolean carriesMore() {
        return parts.keySet().stream().anyMatch(part -> MORE.matcher(part).lookingAt());
    }

    /** A part as pieces of XML, null where there is none of that name. */
    @Nullable
    XmlPart xml(String name) throws IOException {
        var entry = parts.get(key(name));
        if (entry == null) {
            return null;
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw UnreadableSheetException.of("password");
        }
        return new XmlPart(new MeasuredInput(zip.getInputStream(entry), entry.getCompressedSize(), this::count));
    }

    /** Counts what was unpacked of all parts. */
    void count(long bytes) {
        unzipped += bytes;
        if (unzipped > SheetLimits.UNZIPPED) {
            throw UnreadableSheetException.of("bomb");
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Some programs write other capitals, a slash in front, or backslashes. */
    private static String key(String name) {
        var key = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return key.startsWith("/") ? key.substring(1) : key;
    }
}
