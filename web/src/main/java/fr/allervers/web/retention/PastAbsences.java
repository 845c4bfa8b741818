package fr.allervers.web.retention;

import fr.allervers.data.territory.Closure;
import fr.allervers.data.territory.TerritoryArchive;
import fr.allervers.web.store.JsonText;
import fr.allervers.web.store.Store;
import fr.allervers.web.territory.KnownTerritories;
import fr.allervers.web.territory.TerritoryVersions;
import fr.allervers.web.territory.VersionReason;
import fr.allervers.web.territory.table.Saved;
import fr.allervers.web.territory.table.TableChanges;
import fr.allervers.web.territory.table.TableRows;
import fr.allervers.web.territory.table.TableSaving;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes the days of all territories on which advisors were not there, by the last of them: what they declared, what mends
 * and people wrote into the tables, and of which absence a plan is a mend. Earlier versions of the tables keep them, and so do
 * the problems of plans that were made around them.
 */
final class PastAbsences {

    private static final Logger LOG = LoggerFactory.getLogger(PastAbsences.class);
    private static final String FILE = "closures.csv";

    private static final String ABSENT = "ADVISOR_ABSENT";

    /** Days are kept as texts that sort as they do. */
    private static final String DECLARED = "delete from absence where last_day < ?";

    /** No plan is read by it, only by what it left. */
    private static final String EVENTS = "select problem, event from mended_problem where event like '%\"" + ABSENT
            + "\"%' and event like '%\"from\":\"%'";

    private record Mended(String problem, Map<String, String> event) {

        boolean isOver(LocalDate before) {
            var to = event.get("to");
            var last = to == null ? event.get("from") : to;
            return last != null && LocalDate.parse(last).isBefore(before);
        }
    }

    private final Store store;
    private final TerritoryVersions versions;
    private final TableSaving saving;

    PastAbsences(Store store) {
        this.store = store;
        this.versions = new TerritoryVersions(store);
        this.saving = new TableSaving(store, versions);
    }

    /**
     * In a transaction, all but what stands in tables.
     *
     * @return how many were removed
     */
    int delete(LocalDate before) {
        return store.database().sql(DECLARED).param(before.toString()).update() + forget(before);
    }

    private int forget(LocalDate before) {
        var over = store
                .database()
                .sql(EVENTS)
                .query((row, n) -> new Mended(row.getString("problem"), JsonText.map(row.getString("event"))))
                .list()
                .stream()
                .filter(m -> m.isOver(before))
                .toList();
        over.forEach(m -> store.database()
                .sql("update mended_problem set event = ? where problem = ?")
                .params(JsonText.of(Map.of("kind", ABSENT)), m.problem())
                .update());
        return over.size();
    }

    /**
     * What stands in the present tables, as a version of each territory's. Tables that are not right any more stay as they are
     * until somebody has mended them.
     *
     * @param before the first day of the quarters on offer at the latest: their plans are of problems that the tables make
     * @return how many rows were removed
     */
    int leaveTables(LocalDate before) {
        int rows = 0;
        for (var territory : new KnownTerritories(store, versions).ids()) {
            try {
                rows += leaveTables(territory, before);
            } catch (RuntimeException e) {
                LOG.warn("{}: past absences stay in {}: {}", territory, FILE, e.getMessage());
            }
        }
        return rows;
    }

    private int leaveTables(String territory, LocalDate before) {
        int base = versions.current(territory);
        var files = versions.files(territory, base);
        if (files.content(FILE) == null) {
            return 0;
        }
        var table = TableRows.of(files, FILE);
        if (table.rows().stream().noneMatch(PastAbsences::isOfAdvisor)) {
            return 0;
        }
        var closures = TerritoryArchive.read(files).territory().calendar().closures();
        var written = table.rows().stream()
                .filter(r -> r.values().stream().anyMatch(cell -> !cell.isBlank()))
                .toList();
        if (written.size() != closures.size()) {
            throw new IllegalStateException("%d rows are read as %d".formatted(written.size(), closures.size()));
        }
        var left = left(written, closures, before);
        int gone = written.size() - left.size();
        if (gone == 0) {
            return 0;
        }
        var changed = new TableRows(FILE, table.columns(), left).in(files);
        var reason = VersionReason.Kind.PAST_ABSENCES.saying(null);
        return saving.save(new TableChanges(territory, base, changed), null, reason) instanceof Saved.Kept ? gone : 0;
    }

    private static List<Map<String, String>> left(
            List<Map<String, String>> rows, List<Closure> closures, LocalDate before) {
        var left = new ArrayList<Map<String, String>>();
        for (int i = 0; i < rows.size(); i++) {
            var closure = closures.get(i);
            if (closure.scope() != Closure.Scope.ADVISOR
                    || !closure.period().to().isBefore(before)) {
                left.add(rows.get(i));
            }
        }
        return left;
    }

    private static boolean isOfAdvisor(Map<String, String> row) {
        return Closure.Scope.ADVISOR.name().equalsIgnoreCase(row.getOrDefault("scope", ""));
    }
}
