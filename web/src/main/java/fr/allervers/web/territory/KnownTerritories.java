package fr.allervers.web.territory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.allervers.data.territory.Territory;
import fr.allervers.data.territory.TerritoryCopy;
import fr.allervers.web.store.Sha256;
import fr.allervers.web.store.Store;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The territories of this installation, and what the tables of the present one say now. */
public final class KnownTerritories {

    private static final Logger LOG = LoggerFactory.getLogger(KnownTerritories.class);
    private static final int REMEMBERED = 100;

    /**
     * A territory as a version of its tables says.
     *
     * @param version number of the version, from 1
     */
    public record Present(int version, Territory territory) {

        public boolean isFirst() {
            return version == 1;
        }
    }

    private record Id(String territory, int version) {}

    private final Store store;
    private final TerritoryVersions versions;
    private final Cache<Id, Present> read =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    public KnownTerritories(Store store, TerritoryVersions versions) {
        this.store = store;
        this.versions = versions;
    }

    /**
     * The present territory by the newest version of its tables.
     *
     * @throws UnknownTerritoryException where there is no such territory
     */
    public Present present() {
        var id = store.territory();
        int version = versions.current(id);
        if (version == 0) {
            throw new UnknownTerritoryException(id);
        }
        return at(version);
    }

    /**
     * The present territory by an earlier version of its tables, or the newest.
     *
     * @throws UnknownTerritoryVersionException where there is no such version
     */
    public Present at(int version) {
        return read.get(
                new Id(store.territory(), version),
                key -> new Present(
                        version, versions.files(key.territory(), version).read().territory()));
    }

    /** True where a territory of that id has tables here. */
    boolean isKnown(String id) {
        return versions.current(id) > 0;
    }

    /** Ids of all, sorted. */
    public List<String> ids() {
        return store.database()
                .sql("select id from territory where current_version > 0 order by id")
                .query(String.class)
                .list();
    }

    /** How many there are. */
    public int count() {
        return store.database()
                .sql("select count(*) from territory where current_version > 0")
                .query(Integer.class)
                .single();
    }

    /**
     * The name of the present territory.
     *
     * @throws UnknownTerritoryException where there is no such territory
     */
    public TerritoryName name() {
        return store.database()
                .sql("select id, name, example from territory where id = ?")
                .param(store.territory())
                .query((row, n) ->
                        new TerritoryName(row.getString("id"), row.getString("name"), row.getBoolean("example")))
                .optional()
                .orElseThrow(() -> new UnknownTerritoryException(store.territory()));
    }

    /**
     * Keeps the tables that the program was started with, where they are not those of its start before: what people
     * changed here meanwhile stays otherwise.
     *
     * @param example whether they came with the program
     */
    public void keepAtStart(TerritoryCopy copy, boolean example) {
        var id = copy.territory().settings().id();
        if (readLast(id).filter(Sha256.of(copy.zip())::equals).isPresent()) {
            return;
        }
        int version = versions.keep(
                copy, null, VersionReason.Kind.READ_AT_START.saying(null).stored());
        store.write(() -> store.database()
                .sql("update territory set example = ? where id = ?")
                .params(example, id)
                .update());
        LOG.info("The tables of '{}' were read and are version {}", id, version);
    }

    private Optional<String> readLast(String id) {
        return versions.all(id).stream()
                .filter(v -> v.reason().kind() == VersionReason.Kind.READ_AT_START)
                .map(TerritoryVersion::document)
                .findFirst();
    }
}
