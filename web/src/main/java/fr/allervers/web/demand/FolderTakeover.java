package fr.allervers.web.demand;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.demand.HeadingWord;
import fr.allervers.data.demand.Vocabulary;
import fr.allervers.data.territory.Synonym;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.DataFolder;
import fr.allervers.web.store.Moments;
import fr.allervers.web.store.Store;
import fr.allervers.web.store.StoredFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes the demand that was kept as plain files before there was a store, once, in one transaction. The files stay as
 * they are. A faulty one is told in the log with its place, and the rest is taken.
 */
@Component
public final class FolderTakeover {

    private static final Logger LOG = LoggerFactory.getLogger(FolderTakeover.class);

    /** The action in the table {@code audit} that says that it was done. */
    public static final String DONE = "FOLDER_TAKEN_OVER";

    private final Store store;
    private final Quarters quarters;
    private final DemandVersions versions;
    private final String territory;
    private final Path folder;
    private final Uploads uploads;
    private int taken;

    FolderTakeover(Store store, DataFolder data, Quarters quarters, DemandVersions versions) {
        this.versions = versions;
        this.store = store;
        this.quarters = quarters;
        this.territory = quarters.territory().settings().id();
        this.folder = data.folder().resolve("demand").resolve(territory.replaceAll("[^\\w-]", "_"));
        this.uploads = new Uploads(store);
        if (Files.isDirectory(folder)) {
            store.write(this::takeOnce);
        }
    }

    private void takeOnce() {
        store.lock(territory);
        if (isDone()) {
            return;
        }
        var words = listed("synonyms.json", Synonym[].class);
        var headings = listed("headings.json", HeadingWord[].class);
        var learnt = new LearntWords(store);
        learnt.remember(words, headings);
        var vocabulary = learnt.beside(
                quarters.territory(), quarters.own(quarters.preferred()).problem());
        quarters(folder).forEach(quarter -> take(quarter, vocabulary));
        store.database()
                .sql("insert into audit (territory, action, subject, done_at) values (?, ?, ?, ?)")
                .params(territory, DONE, territory, Moments.of(store.clock().instant()))
                .update();
        LOG.info("{} files of demand below {} are in the store now; they are not read again", taken, folder);
    }

    private boolean isDone() {
        return store.database()
                        .sql("select count(*) from audit where territory = ? and action = ?")
                        .params(territory, DONE)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private <T> List<T> listed(String file, Class<T[]> type) {
        var path = folder.resolve(file);
        var found = read(path, () -> StoredFile.read(path, type));
        return found == null ? List.of() : Arrays.asList(found);
    }

    private static List<Quarter> quarters(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(p -> p.getFileName().toString())
                    .filter(name -> name.matches("\\d{4}-Q[1-4]"))
                    .sorted()
                    .map(Quarter::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    private void take(Quarter quarter, Vocabulary words) {
        for (var path : paths(folder.resolve(quarter + "/uploads"))) {
            var kept = read(path, () -> kept(path, words));
            if (kept != null) {
                uploads.add(quarter, kept.upload(), kept.content());
                taken++;
            }
        }
        var path = folder.resolve(quarter + "/demand.json");
        var received = read(path, () -> StoredFile.read(path, ReceivedDemand.class));
        if (received != null) {
            versions.add(quarter, received);
            taken++;
        }
    }

    private static List<Path> paths(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    private record Kept(Upload upload, byte[] content) {}

    /** Names that an earlier version of the program had left in a file are taken out of it here. */
    private static @Nullable Kept kept(Path path, Vocabulary words) {
        var upload = StoredFile.read(path.resolve("upload.json"), Upload.class);
        if (upload == null) {
            return null;
        }
        var file = KeptFile.of(bytes(path.resolve("original")), words);
        if (file.dropped().isEmpty()) {
            return new Kept(upload, file.content());
        }
        var dropped = new LinkedHashSet<>(upload.dropped());
        dropped.addAll(file.dropped());
        return new Kept(
                new Upload(
                        upload.id(),
                        upload.name(),
                        upload.receivedAt(),
                        file.content().length,
                        file.workbook().format(),
                        upload.answers(),
                        upload.takenAt(),
                        List.copyOf(dropped)),
                file.content());
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** Null where the file is not there or faulty. */
    private static <T> @Nullable T read(Path path, Supplier<@Nullable T> reading) {
        try {
            return reading.get();
        } catch (RuntimeException e) {
            LOG.warn("{} is faulty and not taken into the store; it stays where it is: {}", path, e.getMessage());
            return null;
        }
    }
}
