package fr.allervers.data.bus.feed;

import fr.allervers.data.bounded.CountedInput;
import fr.allervers.data.travel.TravelRefusedException;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The zip file of a feed. Nothing is unpacked to disk, names inside it are only compared, and what it unpacks to is
 * counted as it is read, whatever it says of itself.
 */
final class FeedArchive implements Closeable {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final ZipFile zip;
    private final FeedLimits limits;
    private final FeedFindings findings;
    private final Map<String, ZipEntry> entries = new HashMap<>();
    private final Set<String> untaken = new TreeSet<>();
    private long unpacked;

    private FeedArchive(ZipFile zip, FeedLimits limits, FeedFindings findings) {
        this.zip = zip;
        this.limits = limits;
        this.findings = findings;
    }

    /** @throws TravelRefusedException where it is no zip file, or too large */
    static FeedArchive open(Path file, FeedLimits limits, FeedFindings findings) {
        try {
            if (!Files.isRegularFile(file)) {
                throw findings.refusal(null, "zip.missing", file.toString());
            }
            if (Files.size(file) > limits.fileBytes()) {
                throw findings.refusal(null, "zip.large", Files.size(file), limits.fileBytes());
            }
            var archive = new FeedArchive(new ZipFile(file.toFile()), limits, findings);
            archive.list();
            return archive;
        } catch (ZipException e) {
            throw findings.refusal(null, "zip.wrong");
        } catch (IOException | IllegalArgumentException e) {
            throw findings.refusal(null, "zip.unreadable", e);
        }
    }

    boolean has(String file) {
        return entries.containsKey(file);
    }

    /** Says that somebody reads the file, if it is there. */
    void take(String file) {
        untaken.remove(file);
    }

    /** Names of the files that nobody reads, in order. */
    Set<String> untaken() {
        return Collections.unmodifiableSet(untaken);
    }

    /**
     * The text of a file that is there; Windows-1252 where it is no UTF-8, which is a finding.
     *
     * @throws TravelRefusedException where what is unpacked gets too large
     */
    Reader read(String file) throws IOException {
        var entry = Objects.requireNonNull(entries.get(file), file);
        if (!isUtf8(entry, file)) {
            findings.add(file, 0, null, "file.encoding");
            return new InputStreamReader(open(entry, file), WINDOWS);
        }
        var reader = new BufferedReader(new InputStreamReader(open(entry, file), StandardCharsets.UTF_8));
        reader.mark(1);
        if (reader.read() != '\ufeff') {
            reader.reset();
        }
        return reader;
    }

    private void list() throws IOException {
        try {
            listEntries();
        } catch (TravelRefusedException e) {
            zip.close();
            throw e;
        }
    }

    private void listEntries() {
        if (zip.size() > limits.entries()) {
            throw findings.refusal(null, "zip.entries", zip.size(), limits.entries());
        }
        long declared = 0;
        for (var all = zip.entries(); all.hasMoreElements(); ) {
            var entry = all.nextElement();
            declared += Math.max(0, entry.getSize());
            if (declared > limits.contentBytes()) {
                throw findings.refusal(null, "zip.bomb", limits.contentBytes());
            }
            add(entry);
        }
    }

    /** Some feeds lie in a folder of the zip file. */
    private void add(ZipEntry entry) {
        var path = entry.getName().replace('\\', '/');
        var name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        if (entry.isDirectory() || path.startsWith("__MACOSX/") || name.startsWith(".")) {
            return;
        }
        untaken.add(name);
        if (!name.endsWith(".txt") && !name.equals(FlexibleFiles.AREAS)) {
            return;
        }
        if (entries.putIfAbsent(name, entry) != null) {
            throw findings.refusal(name, "zip.twice");
        }
        if (path.indexOf('/') >= 0) {
            findings.notice(name, null, "zip.folder");
        }
    }

    private boolean isUtf8(ZipEntry entry, String file) throws IOException {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        try (var in = new InputStreamReader(open(entry, file), decoder)) {
            in.transferTo(Writer.nullWriter());
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private InputStream open(ZipEntry entry, String file) throws IOException {
        return new CountedInput(zip.getInputStream(entry), bytes -> {
            unpacked += bytes;
            if (unpacked > limits.contentBytes()) {
                throw findings.refusal(file, "zip.bomb", limits.contentBytes());
            }
        });
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
