package fr.allervers.web.mend;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.Period;
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
import org.springframework.stereotype.Component;

/** An absence of which a mend is taken: written into {@code closures.csv}, so that whatever is planned later is planned around it. */
@Component
record NotedAbsence(Store store, TerritoryVersions versions, TableSaving saving, Quarters quarters) {

    private static final String CLOSURES = "closures.csv";

    /**
     * Within the transaction that takes the mend: writes the absence that an event is into the tables of the present territory. Another event,
     * an advisor whom the tables no longer have and days that they have already write nothing.
     *
     * @param said why, in words
     * @return true where a version of the tables was made
     * @throws fr.allervers.data.fault.FaultsException where the tables are not right with it
     */
    boolean note(Quarter quarter, EventFields event, String said) {
        var advisor = event.advisor();
        var first = event.from();
        if (event.kind() != EventKind.ADVISOR_ABSENT || advisor == null || first == null) {
            return false;
        }
        var last = event.to() == null ? first : event.to();
        store.lock(store.territory());
        boolean isToNote = quarters.own(quarter).problem().advisors().stream()
                .anyMatch(a -> a.id().equals(advisor) && !isAway(a.absent(), first, last));
        if (isToNote) {
            write(advisor, first, last, said);
        }
        return isToNote;
    }

    private static boolean isAway(List<Period> absent, LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1)).allMatch(day -> Period.anyHolds(absent, day));
    }

    private void write(String advisor, LocalDate first, LocalDate last, String said) {
        int base = versions.current(store.territory());
        var files = versions.files(store.territory(), base);
        var row = new LinkedHashMap<String, String>();
        row.put("scope", "ADVISOR");
        row.put("id", advisor);
        row.put("from", first.toString());
        row.put("to", last.toString());
        row.put("reason", said);
        var changes = new TableChanges(
                store.territory(), base, TableRows.of(files, CLOSURES).and(row).in(files));
        saving.save(changes, Asker.name(), VersionReason.Kind.EDITED.saying(said));
    }
}
