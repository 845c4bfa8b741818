package fr.allervers.web.territory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.allervers.data.territory.TerritoryCopy;
import fr.allervers.web.store.Document;
import fr.allervers.web.store.Moments;
import fr.allervers.web.store.Sha256;
import fr.allervers.web.store.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The versions of territories: their folder of tables as a document each time they changed. */
public final class TerritoryVersions {

    private static final Logger LOG = LoggerFactory.getLogger(TerritoryVersions.class);
    private static final String READ = "read at start";
    private static final int REMEMBERED = 100;

    private record Id(String territory, int number) {}

    private final Store store;
    private final Cache<Id, TerritoryVersion> read =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    public TerritoryVersions(Store store) {
        this.store = store;
    }

    /**
     * The newest version of the present territory's tables.
     *
     * @throws UnknownTerritoryException where there is no such territory
     */
    public TerritoryVersion present() {
        var id = store.territory();
        return read.get(new Id(id, number(id)), this::read);
    }

    private TerritoryVersion read(Id id) {
        var document = document(id.territory(), id.number());
        if (document == null) {
            throw new UnknownTerritoryException(id.territory());
        }
        return new TerritoryVersion(
                id.number(),
                TerritoryCopy.of(store.documents().content(document)).territory());
    }

    private int number(String id) {
        return find(id).orElseThrow(() -> new UnknownTerritoryException(id));
    }

    private Optional<Integer> find(String id) {
        return store.database()
                .sql("select current_version from territory where id = ?")
                .param(id)
                .query(Integer.class)
                .optional();
    }

    /** True where a territory of that id has tables here. */
    boolean isKnown(String id) {
        return find(id).filter(number -> number > 0).isPresent();
    }

    /** All territories, by name. */
    public List<TerritoryName> all() {
        return store.database()
                .sql("select id, name, example from territory where current_version > 0 order by name, id")
                .query(TerritoryVersions::named)
                .list();
    }

    /** How many territories there are. */
    int count() {
        return store.database()
                .sql("select count(*) from territory where current_version > 0")
                .query(Integer.class)
                .single();
    }

    /** The name of the present territory. */
    public TerritoryName name() {
        return store.database()
                .sql("select id, name, example from territory where id = ?")
                .param(store.territory())
                .query(TerritoryVersions::named)
                .optional()
                .orElseThrow(() -> new UnknownTerritoryException(store.territory()));
    }

    private static TerritoryName named(ResultSet row, int number) throws SQLException {
        return new TerritoryName(row.getString("id"), row.getString("name"), row.getBoolean("example"));
    }

    /**
     * Keeps the tables that the program was started with, where they are not those of its start before: what people
     * changed here meanwhile stays otherwise.
     *
     * @param example whether they came with the program
     */
    public void keepAtStart(TerritoryCopy copy, boolean example) {
        var id = copy.territory().settings().id();
        if (Sha256.of(copy.zip()).equals(readLast(id))) {
            return;
        }
        int number = keep(copy, null, READ);
        store.write(() -> store.database()
                .sql("update territory set example = ? where id = ?")
                .params(example, id)
                .update());
        LOG.info("The tables of '{}' were read and are version {}", id, number);
    }

    private @Nullable String readLast(String id) {
        return store.database()
                .sql("select document from territory_version where territory = ? and author is null and reason = ?"
                        + " order by number desc limit 1")
                .params(id, READ)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /**
     * The number of the version with these tables; a new one where they are not those of the present version.
     *
     * @param author null where the program itself found them changed
     * @param reason for people
     */
    public int keep(TerritoryCopy copy, @Nullable String author, String reason) {
        var id = copy.territory().settings().id();
        var zip = copy.zip();
        return store.write(() -> {
            register(id, copy.territory().settings().name());
            store.lock(id);
            var present = number(id);
            return Sha256.of(zip).equals(document(id, present)) ? present : add(id, present + 1, zip, author, reason);
        });
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
