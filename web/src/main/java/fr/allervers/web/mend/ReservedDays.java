package fr.allervers.web.mend;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.mend.WeeksAfter;
import fr.allervers.web.account.Asker;
import fr.allervers.web.store.Store;
import fr.allervers.web.territory.Quarters;
import fr.allervers.web.territory.TerritoryVersions;
import fr.allervers.web.territory.VersionReason;
import fr.allervers.web.territory.table.TableChanges;
import fr.allervers.web.territory.table.TableRows;
import fr.allervers.web.territory.table.TableSaving;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Days of a quarter that workshops put off from the one before take: rows of {@code closures.csv}, by which their rooms are closed
 * and their advisors away for whatever else is planned.
 */
@Component
record ReservedDays(Store store, TerritoryVersions versions, TableSaving saving, Quarters quarters) {

    private static final String CLOSURES = "closures.csv";

    /**
     * Within the transaction that takes the mend: writes them into the tables of the present territory, and plans the quarter by them. Rooms and advisors that the tables no
     * longer have are left out.
     *
     * @param quarter into which workshops are put off
     * @param held all workshops of the mend
     * @param said why, in words
     * @throws fr.allervers.data.fault.FaultsException where the tables are not right with it
     */
    void reserve(Quarter quarter, WeeksAfter after, List<Workshop> held, String said) {
        store.lock(store.territory());
        int base = versions.current(store.territory());
        var files = versions.files(store.territory(), base);
        var own = quarters.own(quarter).problem();
        var rooms = own.rooms().stream().map(r -> r.id()).toList();
        var advisors = own.advisors().stream().map(a -> a.id()).toList();
        var table = TableRows.of(files, CLOSURES);
        table = closed(table, "ROOM", rooms, after.daysInUse(held, Workshop::room), said);
        table = closed(table, "ADVISOR", advisors, after.daysInUse(held, Workshop::advisor), said);
        var changes = new TableChanges(store.territory(), base, table.in(files));
        saving.save(changes, Asker.name(), VersionReason.Kind.EDITED.saying(said));
        quarters.planWithGranted(quarter, next -> after.leavingOut(next, held), versions.current(store.territory()));
    }

    private static TableRows closed(
            TableRows table, String scope, List<String> known, Map<String, Set<LocalDate>> days, String said) {
        var closed = table;
        for (var id : known) {
            for (var day : days.getOrDefault(id, Set.of()).stream().sorted().toList()) {
                closed = closed.and(row(scope, id, day.toString(), said));
            }
        }
        return closed;
    }

    private static Map<String, String> row(String scope, String id, String day, String said) {
        var row = new LinkedHashMap<String, String>();
        row.put("scope", scope);
        row.put("id", id);
        row.put("from", day);
        row.put("to", day);
        row.put("reason", said);
        return row;
    }
}
