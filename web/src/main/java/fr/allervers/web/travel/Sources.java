package fr.allervers.web.travel;

import fr.allervers.data.fault.Fault;
import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.words.Sentence;
import fr.allervers.web.store.Document;
import fr.allervers.web.store.Moments;
import fr.allervers.web.store.Sha256;
import fr.allervers.web.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Maps and timetables of the present territory, found by their SHA-256 and kept in parts: no process holds one in memory. */
final class Sources {

    private static final int PART = 4 << 20;

    private static final Sentence GONE = new Sentence("fr.allervers.web.travel.refusals", "source.gone", List.of());

    private final Store store;

    Sources(Store store) {
        this.store = store;
    }

    /**
     * Keeps a file; one that is there already is as if it had been received now.
     *
     * @return the SHA-256 of its content
     */
    String keep(SourceKind kind, Path file) throws IOException {
        var sha256 = Sha256.of(file);
        store.write(() -> {
            if (!isStillKept(sha256)) {
                insert(sha256, kind, file);
            }
        });
        return sha256;
    }

    private boolean isStillKept(String sha256) {
        return store.database()
                        .sql("update travel_source set received_at = ? where territory = ? and sha256 = ?")
                        .params(Moments.of(store.clock().instant()), store.territory(), sha256)
                        .update()
                == 1;
    }

    private void insert(String sha256, SourceKind kind, Path file) {
        try (var in = Files.newInputStream(file)) {
            int added = store.database()
                    .sql("insert into travel_source (territory, sha256, kind, size, received_at) values (?, ?, ?, ?, ?)"
                            + " on conflict do nothing")
                    .params(
                            store.territory(),
                            sha256,
                            kind.name(),
                            Files.size(file),
                            Moments.of(store.clock().instant()))
                    .update();
            if (added == 0) {
                return; // sent by two at once
            }
            int number = 0;
            for (var part = in.readNBytes(PART); part.length > 0; part = in.readNBytes(PART)) {
                store.database()
                        .sql("insert into travel_source_part (territory, source, number, document) values (?, ?, ?, ?)")
                        .params(
                                store.territory(),
                                sha256,
                                number++,
                                store.documents().keep(Document.Kind.SOURCE, part))
                        .update();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes the content of one that is kept to a file.
     *
     * @param sha256 of its content
     * @throws FaultsException where it is not kept any more
     */
    void write(String sha256, Path file) throws IOException {
        int kept = store.database()
                .sql("select count(*) from travel_source where territory = ? and sha256 = ?")
                .params(store.territory(), sha256)
                .query(Integer.class)
                .single();
        if (kept == 0) {
            throw new FaultsException(List.of(new Fault("", GONE)), 0);
        }
        var parts = store.database()
                .sql("select document from travel_source_part where territory = ? and source = ? order by number")
                .params(store.territory(), sha256)
                .query(String.class)
                .list();
        try (var out = Files.newOutputStream(file)) {
            for (var part : parts) {
                out.write(store.documents().content(part));
            }
        }
    }
}
