package fr.allervers.web.territory.table;

import fr.allervers.data.territory.TableFiles;
import fr.allervers.data.territory.TerritoryCopy;
import fr.allervers.web.store.Store;
import fr.allervers.web.territory.TerritoryVersions;
import fr.allervers.web.territory.VersionReason;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes whole folders into the store: as a new version of the territory whose id they have, or as a new territory. */
@Component
public final class TerritoryImport {

    private final Store store;
    private final TerritoryVersions versions;

    public TerritoryImport(Store store, TerritoryVersions versions) {
        this.store = store;
        this.versions = versions;
    }

    /**
     * What was taken.
     *
     * @param version number of the version that has the tables
     * @param isNew false where the territory had these very tables already
     */
    public record Taken(String id, String name, int version, boolean isNew) {}

    /**
     * Takes a folder's files: all of them or, where anything is wrong, none.
     *
     * @throws fr.allervers.data.fault.FaultsException with everything that is wrong
     */
    public Taken take(TableFiles files, @Nullable String author, VersionReason reason) {
        return keep(check(files), author, reason);
    }

    /**
     * What a folder's files tell, fit to be taken.
     *
     * @throws fr.allervers.data.fault.FaultsException with everything that is wrong
     */
    TerritoryCopy check(TableFiles files) {
        return TableCheck.read(files, new HashSet<>(files.names()), store.clock());
    }

    /** Takes what was checked. */
    Taken keep(TerritoryCopy copy, @Nullable String author, VersionReason reason) {
        var settings = copy.territory().settings();
        return store.write(() -> {
            int before = versions.current(settings.id());
            int version = versions.keep(copy, author, reason.stored());
            return new Taken(settings.id(), settings.name(), version, version > before);
        });
    }
}
