package fr.allervers.web.territory.table;

import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.territory.TableFiles;
import fr.allervers.web.territory.TerritoryVersions;
import fr.allervers.web.territory.VersionReason;
import org.jspecify.annotations.Nullable;

/** The tables of a territory, of which nothing wrong is ever kept. */
record TerritoryTables(String id, String name, TerritoryVersions versions, TableSaving saving) implements EditedTables {

    static final String ADDRESS = "/territoire/tables";

    @Override
    public String address() {
        return ADDRESS;
    }

    @Override
    public String home() {
        return "/territoire";
    }

    @Override
    public boolean hasHistory() {
        return true;
    }

    @Override
    public @Nullable FaultsException faults(TableFiles files) {
        return null;
    }

    @Override
    public int current() {
        return versions.current(id);
    }

    @Override
    public TableFiles files(int number) {
        return versions.files(id, number);
    }

    @Override
    public Saved save(int base, TableFiles files, @Nullable String author, VersionReason reason) {
        return saving.save(new TableChanges(id, base, files), author, reason);
    }
}
