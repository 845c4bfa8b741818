package fr.allervers.data.demand;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The demands of one row as they are gathered, each once: columns of one row are never one demand written twice, so
 * figures for the same are added.
 */
final class RowDemands {

    /**
     * One of them.
     *
     * @param column where it stands first, from 0, negative for the row as a whole
     */
    record Asked(AskedRow row, int column) {}

    private final RowCollector collector;
    private final List<Asked> gathered = new ArrayList<>();

    /** True where the same residents ask for each theme of the row. */
    private boolean each;

    RowDemands(RowCollector collector) {
        this.collector = collector;
    }

    void add(AskedRow row, int column) {
        gathered.add(new Asked(row, column));
    }

    /** Notes that all residents of the row ask for each of several themes. */
    void countForEachTheme() {
        each = true;
    }

    /** Residents of the row. */
    int residents() {
        return groups().stream()
                .mapToInt(g -> g.stream().mapToInt(a -> a.row.residents()).sum())
                .max()
                .orElse(0);
    }

    /** Each once, by the means by which its residents come. */
    List<Asked> settled(MeansSharing sharing, List<PartColumns.Count> counts) {
        var byId = new LinkedHashMap<String, Asked>();
        for (var group : groups()) {
            var columns =
                    group.stream().collect(Collectors.toMap(a -> place(a.row), Asked::column, (first, more) -> first));
            sharing.shared(group.stream().map(Asked::row).toList(), counts)
                    .forEach(row -> byId.merge(
                            row.demand().id(),
                            new Asked(row, columns.getOrDefault(place(row), -1)),
                            (first, more) -> new Asked(collector.together(first.row, more.row), first.column)));
        }
        return List.copyOf(byId.values());
    }

    /** True where residents of one figure are shared over several of these, so that what each counts says nothing by itself. */
    boolean isShared(List<Asked> settled) {
        return settled.size() > gathered.size()
                || gathered.stream().map(Asked::column).distinct().count() < gathered.size();
    }

    private Collection<List<Asked>> groups() {
        Map<String, List<Asked>> groups = new LinkedHashMap<>();
        for (var asked : gathered) {
            groups.computeIfAbsent(each ? asked.row.demand().theme() : "", t -> new ArrayList<>())
                    .add(asked);
        }
        return groups.values();
    }

    /** What stays of a demand whatever the means. */
    private static String place(AskedRow row) {
        return row.demand().commune() + " " + row.demand().theme() + " "
                + row.demand().audience();
    }
}
