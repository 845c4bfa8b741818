package fr.allervers.web.territory.draft;

import fr.allervers.data.territory.TableFiles;
import fr.allervers.web.territory.table.TableRowCount;
import java.util.List;
import java.util.Map;

/**
 * One step on the way to a first plan.
 *
 * @param key of its words
 * @param tables its tables
 * @param faults how many there are in them
 * @param missing true where a table that it cannot do without has no row
 */
public record DraftStep(String key, List<TableRowCount> tables, long faults, boolean missing) {

    private record Kind(String key, List<String> files, boolean anyWillDo) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("settings", List.of("territory.csv"), false),
            new Kind("communes", List.of("communes.csv"), false),
            new Kind("rooms", List.of("rooms.csv", "venues.csv"), false),
            new Kind("advisors", List.of("advisors.csv", "hours.csv", "absences.csv"), false),
            new Kind("themes", List.of("themes.csv", "audiences.csv", "mobility.csv"), false),
            new Kind("demand", List.of("wishes.csv", "demand.csv", "shares.csv"), true),
            new Kind("travel", List.of("services.csv", "lines.csv", "on-demand.csv", "roads.json"), false),
            new Kind("calendar", List.of("starts.csv", "school-holidays.csv", "closures.csv"), false));

    /**
     * All steps, in the order in which they are best taken.
     *
     * @param faults how many there are by file
     */
    static List<DraftStep> all(TableFiles files, Map<String, Long> faults) {
        var counts = TableRowCount.all(files);
        return KINDS.stream().map(k -> of(k, counts, faults)).toList();
    }

    private static DraftStep of(Kind kind, List<TableRowCount> counts, Map<String, Long> faults) {
        var tables = kind.files.stream()
                .flatMap(f -> counts.stream().filter(c -> c.table().file().equals(f)))
                .toList();
        long wrong =
                kind.files.stream().mapToLong(f -> faults.getOrDefault(f, 0L)).sum();
        boolean missing = kind.anyWillDo
                ? tables.stream().noneMatch(DraftStep::hasRows)
                : tables.stream().anyMatch(TableRowCount::isMissing);
        return new DraftStep(kind.key, tables, wrong, missing);
    }

    private static boolean hasRows(TableRowCount table) {
        return table.rows() != null && table.rows() > 0;
    }

    /** True where nothing is left to do. */
    public boolean isDone() {
        return faults == 0 && !missing;
    }
}
