package fr.allervers.data.transport;

import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.json.DocumentReader;
import fr.allervers.data.json.DocumentWriter;
import fr.allervers.data.travel.TableSet;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;

/**
 * Tables that were made before, kept in a folder by the content of all they were made from: another file or another
 * parameter is another entry. An entry that cannot be read is made anew.
 *
 * @param folder need not be there yet
 */
public record TableCache(Path folder) {

    /** To be raised where the same input gives other tables than before. */
    private static final int MAKING = 4;

    /**
     * Tables from the folder, or made and put there.
     *
     * @param source file that they are made from
     * @param request everything else they depend on; its text tells it apart
     * @throws IOException where the source cannot be read or the folder not written
     */
    public TableSet get(Path source, Object request, Supplier<TableSet> making) throws IOException {
        var entry = folder.resolve(key(source, request) + ".json");
        if (Files.exists(entry)) {
            try {
                return DocumentReader.TABLE_SETS.read(entry);
            } catch (FaultsException e) {
                Files.delete(entry);
            }
        }
        var made = making.get();
        Files.createDirectories(folder);
        DocumentWriter.TABLE_SETS.write(made, entry);
        return made;
    }

    /**
     * What tells tables apart that are made from kept files.
     *
     * @param source SHA-256 of the file that they are made from
     * @param request everything else they depend on; its text tells it apart
     * @return SHA-256 of all that counts, the same in every process
     */
    public static String inputs(String source, Object request) {
        var all = List.of(MAKING, source, request).toString().getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(sha256().digest(all));
    }

    /** SHA-256 of all that counts. */
    private static String key(Path source, Object request) throws IOException {
        var digest = sha256();
        digest.update(List.of(MAKING, request).toString().getBytes(StandardCharsets.UTF_8));
        try (var in = new DigestInputStream(Files.newInputStream(source), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
