package fr.allervers.web.mend;

import fr.allervers.web.account.Asker;
import fr.allervers.web.store.Store;
import fr.allervers.web.territory.TerritoryVersions;
import fr.allervers.web.territory.VersionReason;
import fr.allervers.web.territory.table.TableChanges;
import fr.allervers.web.territory.table.TableRows;
import fr.allervers.web.territory.table.TableSaving;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes rows into {@code closures.csv} of the present territory, as a version of its tables. */
@Component
record ClosureRows(Store store, TerritoryVersions versions, TableSaving saving) {

    private static final String FILE = "closures.csv";

    /**
     * Days on which a room is closed or an advisor away.
     *
     * @param scope {@code ROOM} or {@code ADVISOR}
     * @param id of the room or advisor
     */
    record Closed(String scope, String id, LocalDate from, LocalDate to) {}

    /**
     * Within a transaction that has locked the territory: adds the rows to those that are there.
     *
     * @param said why, in words
     * @throws fr.allervers.data.fault.FaultsException where the tables are not right with them
     */
    void add(List<Closed> all, String said) {
        int base = versions.current(store.territory());
        var files = versions.files(store.territory(), base);
        var table = TableRows.of(files, FILE);
        for (var closed : all) {
            var row = new LinkedHashMap<String, String>();
            row.put("scope", closed.scope());
            row.put("id", closed.id());
            row.put("from", closed.from().toString());
            row.put("to", closed.to().toString());
            row.put("reason", said);
            table = table.and(row);
        }
        var changes = new TableChanges(store.territory(), base, table.in(files));
        saving.save(changes, Asker.name(), VersionReason.Kind.EDITED.saying(said));
    }
}
