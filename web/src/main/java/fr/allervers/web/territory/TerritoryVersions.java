package fr.allervers.web.territory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.allervers.data.territory.TableFiles;
import fr.allervers.data.territory.TerritoryArchive;
import fr.allervers.data.territory.TerritoryCopy;
import fr.allervers.web.store.Document;
import fr.allervers.web.store.Moments;
import fr.allervers.web.store.Sha256;
import fr.allervers.web.store.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions of a territory: its folder of tables as a document each time it changed. */
@Component
public final class TerritoryVersions {

    private static final int REMEMBERED = 20;

    private final Store store;
    private final Cache<String, TableFiles> read =
            Caffeine.newBuilder().maximumSize(REMEMBERED).softValues().build();

    public TerritoryVersions(Store store) {
        this.store = store;
    }

    /**
     * The number of the version with these tables; a new one where they are not those of the present version.
     *
     * @param author null where nobody said who they are, or the program itself found them changed
     * @param reason as {@link VersionReason#stored} gives it
     */
    public int keep(TerritoryCopy copy, @Nullable String author, String reason) {
        var id = copy.territory().settings().id();
        var zip = copy.zip();
        return store.write(() -> {
            register(id, copy.territory().settings().name());
            store.lock(id);
            var present = current(id);
            return Sha256.of(zip).equals(document(id, present)) ? present : add(id, present + 1, zip, author, reason);
        });
    }

    /** All versions of a territory, the newest first; none where it is not known. */
    public List<TerritoryVersion> all(String territory) {
        return versions("order by number desc")
                .param("territory", territory)
                .query(TerritoryVersions::version)
                .list();
    }

    /**
     * One version.
     *
     * @throws UnknownTerritoryVersionException where there is none of that number
     */
    public TerritoryVersion version(String territory, int number) {
        return versions("and number = :number")
                .param("territory", territory)
                .param("number", number)
                .query(TerritoryVersions::version)
                .optional()
                .orElseThrow(() -> new UnknownTerritoryVersionException(territory, number));
    }

    /** The number of the version that counts; 0 where the territory is not known. */
    public int current(String territory) {
        return store.database()
                .sql("select current_version from territory where id = ?")
                .param(territory)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /**
     * The tables of a version.
     *
     * @throws UnknownTerritoryVersionException where there is none of that number
     */
    public TableFiles files(String territory, int number) {
        return tables(version(territory, number).document());
    }

    /** The tables in a document; those that were read last stay in memory. */
    public TableFiles tables(String document) {
        return read.get(
                document, sha256 -> TerritoryArchive.files(store.documents().content(sha256)));
    }

    private JdbcClient.StatementSpec versions(String which) {
        return store.database().sql("""
                select number, document, author, reason, made_at from territory_version
                where territory = :territory\s""" + which);
    }

    private static TerritoryVersion version(ResultSet row, int at) throws SQLException {
        return new TerritoryVersion(
                row.getInt("number"),
                row.getString("document"),
                row.getString("author"),
                VersionReason.read(row.getString("reason")),
                Moments.get(row, "made_at"));
    }

    private void register(String id, String name) {
        store.database()
                .sql("insert into territory (id, name, current_version, example, made_at) values (?, ?, 0, false, ?)"
                        + " on conflict do nothing")
                .params(id, name, Moments.of(store.clock().instant()))
                .update();
        store.database()
                .sql("update territory set name = ? where id = ? and name <> ?")
                .params(name, id, name)
                .update();
    }

    private @Nullable String document(String id, int number) {
        return store.database()
                .sql("select document from territory_version where territory = ? and number = ?")
                .params(id, number)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private int add(String id, int number, byte[] zip, @Nullable String author, String reason) {
        var document = store.documents().keep(Document.Kind.TERRITORY, zip);
        store.database()
                .sql("""
                insert into territory_version (territory, number, document, author, reason, made_at)
                values (:territory, :number, :document, :author, :reason, :madeAt)""")
                .param("territory", id)
                .param("number", number)
                .param("document", document)
                .param("author", author)
                .param("reason", reason)
                .param("madeAt", Moments.of(store.clock().instant()))
                .update();
        store.database()
                .sql("update territory set current_version = ? where id = ?")
                .params(number, id)
                .update();
        return number;
    }
}
