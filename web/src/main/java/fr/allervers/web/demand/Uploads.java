package fr.allervers.web.demand;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.store.StoredFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Uploads on disk: a folder each, named by the content's hash, with the file as it came and what is known about it. A
 * file that is sent again is the same upload.
 */
final class Uploads {

    private static final String ORIGINAL = "original";
    private static final String KNOWN = "upload.json";

    private final Path folder;

    /** @param folder of the territory */
    Uploads(Path folder) {
        this.folder = folder;
    }

    private Path folder(Quarter quarter) {
        return folder.resolve(quarter.toString()).resolve("uploads");
    }

    private Path folder(Quarter quarter, String id) {
        if (!id.matches("[0-9a-f]{64}")) {
            throw new UnknownUploadException(id);
        }
        return folder(quarter).resolve(id);
    }

    /** Null where nobody sent that. */
    @Nullable
    Upload find(Quarter quarter, String id) {
        return StoredFile.read(folder(quarter, id).resolve(KNOWN), Upload.class);
    }

    /** @throws UnknownUploadException where nobody sent that */
    Upload get(Quarter quarter, String id) {
        var upload = find(quarter, id);
        if (upload == null) {
            throw new UnknownUploadException(id);
        }
        return upload;
    }

    /** Keeps the file before what is known about it: an upload without its file there never is. */
    void add(Quarter quarter, Upload upload, byte[] content) {
        StoredFile.write(folder(quarter, upload.id()).resolve(ORIGINAL), content);
        update(quarter, upload);
    }

    void update(Quarter quarter, Upload upload) {
        StoredFile.write(folder(quarter, upload.id()).resolve(KNOWN), upload);
    }

    /** The file as it came. */
    byte[] original(Quarter quarter, Upload upload) {
        try {
            return Files.readAllBytes(folder(quarter, upload.id()).resolve(ORIGINAL));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read upload " + upload.id(), e);
        }
    }

    /** Those of a quarter, the latest first. */
    List<Upload> of(Quarter quarter) {
        var found = new ArrayList<Upload>();
        if (Files.isDirectory(folder(quarter))) {
            try (var folders = Files.newDirectoryStream(folder(quarter), "[0-9a-f]*")) {
                for (var one : folders) {
                    var upload = StoredFile.read(one.resolve(KNOWN), Upload.class);
                    if (upload != null) {
                        found.add(upload);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot list " + folder(quarter), e);
            }
        }
        found.sort(Comparator.comparing(Upload::receivedAt).reversed().thenComparing(Upload::id));
        return found;
    }
}
