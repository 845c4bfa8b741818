package fr.allervers.data.demand;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The demands of one row as they are gathered, each once: columns of one row are never one demand written twice, so
 * figures for the same are added.
 */
final class RowDemands {

    /**
     * One of them.
     *
     * @param column where it stands first, from 0, negative for the row as a whole
     * @param figure residents of the figure that these are of, or some of
     */
    record Asked(AskedRow row, int column, int figure) {

        /** The same with the residents of another one, which are of the same figure if they stand in its column. */
        Asked with(Asked more, AskedRow both) {
            return new Asked(both, column, more.column == column ? figure : figure + more.figure);
        }
    }

    private final RowCollector collector;
    private final List<Asked> gathered = new ArrayList<>();
    private final Map<String, SharedResidents> everybody = new LinkedHashMap<>();

    /** True where the same residents ask for each theme of the row. */
    private boolean each;

    RowDemands(RowCollector collector) {
        this.collector = collector;
    }

    /** @param figure residents whom the figure counts that these are of, or some of */
    void add(AskedRow row, int column, int figure) {
        gathered.add(new Asked(row, column, figure));
    }

    /** Notes whom residents for everybody became. */
    void add(String what, SharedResidents residents) {
        everybody.merge(what, residents, SharedResidents::and);
    }

    /** Whom the row's residents for everybody became, by commune and theme. */
    Map<String, SharedResidents> everybody() {
        return Collections.unmodifiableMap(everybody);
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
            var of = group.stream()
                    .flatMap(a -> Stream.of(Map.entry(a.row.demand().id(), a), Map.entry(place(a.row), a)))
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, Map.Entry::getValue, (first, more) -> first.with(more, first.row)));
            sharing.shared(group.stream().map(Asked::row).toList(), counts)
                    .forEach(row -> byId.merge(
                            row.demand().id(),
                            some(row, of.getOrDefault(row.demand().id(), requireNonNull(of.get(place(row))))),
                            (first, more) -> first.with(more, collector.together(first.row, more.row))));
        }
        return List.copyOf(byId.values());
    }

    /** Some of the residents of a demand, by the means by which they come. */
    private static Asked some(AskedRow row, Asked of) {
        return new Asked(row, of.column, of.figure);
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
