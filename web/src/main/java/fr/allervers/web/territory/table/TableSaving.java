package fr.allervers.web.territory.table;

import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.territory.TableFiles;
import fr.allervers.data.territory.TerritoryCopy;
import fr.allervers.web.store.Store;
import fr.allervers.web.territory.TerritoryVersion;
import fr.allervers.web.territory.TerritoryVersions;
import fr.allervers.web.territory.VersionReason;
import fr.allervers.web.territory.table.Saved.Kept;
import fr.allervers.web.territory.table.Saved.Overtaken;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Saves changed tables as a new version of a territory: only where all of them are right, and nobody's work is lost. */
@Component
public final class TableSaving {

    private final Store store;
    private final TerritoryVersions versions;

    public TableSaving(Store store, TerritoryVersions versions) {
        this.store = store;
        this.versions = versions;
    }

    /**
     * Saves changes. Where others saved since, their changes to other tables are kept as well; where they changed the
     * same tables nothing is saved.
     *
     * @param author who changed them, null where they do not say
     * @throws FaultsException with everything that is wrong in all tables together
     */
    public Saved save(TableChanges changes, @Nullable String author, VersionReason reason) {
        return store.write(() -> {
            store.lock(changes.territory());
            int newest = versions.current(changes.territory());
            var merge = new TableMerge(
                    versions.files(changes.territory(), changes.base()),
                    versions.files(changes.territory(), newest),
                    changes.files());
            if (!merge.overtaken().isEmpty()) {
                return new Overtaken(newest, lastChanges(changes.territory(), changes.base(), merge.overtaken()));
            }
            var copy = checked(changes.territory(), merge.merged(), merge.changed());
            return new Kept(versions.keep(copy, author, reason.stored()), merge.others());
        });
    }

    /**
     * Takes the tables of an earlier version again, as a new version.
     *
     * @return the number of the new version, or of the present one where it has these tables
     * @throws FaultsException where they are not right any more, by what is asked of tables now
     */
    public int goBack(String territory, int number, @Nullable String author, @Nullable String words) {
        return store.write(() -> {
            store.lock(territory);
            var copy = checked(territory, versions.files(territory, number), Set.of());
            return versions.keep(
                    copy, author, VersionReason.Kind.RETURNED.saying(words).stored());
        });
    }

    private TerritoryCopy checked(String id, TableFiles files, Set<String> changed) {
        var copy = TableCheck.read(files, changed, store.clock());
        TableCheck.refuseOtherId(id, copy);
        return copy;
    }

    private Map<String, TerritoryVersion> lastChanges(String territory, int base, Set<String> files) {
        var last = new LinkedHashMap<String, TerritoryVersion>();
        for (int number = versions.current(territory); number > base; number--) {
            var version = versions.version(territory, number);
            var differing = versions.files(territory, number).differing(versions.files(territory, number - 1));
            differing.stream().filter(files::contains).forEach(f -> last.putIfAbsent(f, version));
        }
        return last;
    }
}
