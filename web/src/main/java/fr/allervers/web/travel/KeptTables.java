package fr.allervers.web.travel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.allervers.data.json.DocumentReader;
import fr.allervers.data.json.DocumentWriter;
import fr.allervers.data.travel.TableSet;
import fr.allervers.web.store.Document;
import fr.allervers.web.store.Moments;
import fr.allervers.web.store.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tables that were made for the present territory, by all that they follow from: the same are made once. */
final class KeptTables {

    private static final int REMEMBERED = 20;

    private final Store store;
    private final Cache<String, TableSet> read =
            Caffeine.newBuilder().maximumSize(REMEMBERED).softValues().build();

    KeptTables(Store store) {
        this.store = store;
    }

    /** Those that follow from these inputs; empty where none are kept. */
    Optional<MadeTables> find(String inputs) {
        return store.database()
                .sql("select * from travel_tables where territory = ? and inputs = ?")
                .params(store.territory(), inputs)
                .query((row, n) -> made(row))
                .optional();
    }

    private static MadeTables made(ResultSet row) throws SQLException {
        return new MadeTables(
                row.getString("inputs"),
                row.getString("source"),
                row.getString("document"),
                row.getBoolean("refused"),
                row.getString("trips"),
                row.getString("trips_language"));
    }

    /**
     * Keeps tables, in the place of those of the same inputs, which differ at most in the trips.
     */
    MadeTables keep(TravelAsked asked, String inputs, NewTables tables) {
        return store.write(() -> {
            store.lock(store.territory());
            var trips = tables.trips();
            var made = new MadeTables(
                    inputs,
                    asked.source(),
                    store.documents().keep(Document.Kind.TRAVEL, DocumentWriter.TABLE_SETS.toBytes(tables.tables())),
                    tables.refused(),
                    trips == null ? null : store.documents().keep(Document.Kind.TRAVEL, trips),
                    trips == null ? null : asked.tripsLanguage());
            store.database()
                    .sql("delete from travel_tables where territory = ? and inputs = ?")
                    .params(store.territory(), inputs)
                    .update();
            insert(made);
            return made;
        });
    }

    private void insert(MadeTables made) {
        store.database()
                .sql("""
                insert into travel_tables
                    (territory, inputs, source, document, refused, trips, trips_language, made_at)
                values (:territory, :inputs, :source, :document, :refused, :trips, :language, :madeAt)""")
                .param("territory", store.territory())
                .param("inputs", made.inputs())
                .param("source", made.source())
                .param("document", made.document())
                .param("refused", made.refused())
                .param("trips", made.trips())
                .param("language", made.tripsLanguage())
                .param("madeAt", Moments.of(store.clock().instant()))
                .update();
    }

    /** The tables with what was found; only the latter where the file was refused. Those that were read last stay in memory. */
    TableSet tables(MadeTables made) {
        return read.get(
                made.document(),
                sha256 -> DocumentReader.TABLE_SETS.read(store.documents().content(sha256)));
    }

    /** The trips by name as a table in text; null where nobody asked for them. */
    byte @Nullable [] trips(MadeTables made) {
        return made.trips() == null ? null : store.documents().content(made.trips());
    }
}
