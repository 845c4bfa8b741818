package fr.allervers.web.demand;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import fr.allervers.data.demand.DemandReading;
import fr.allervers.data.demand.Finding;
import fr.allervers.data.words.Sentence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A notice that many rows of a sheet have alike, and nothing else: said once, with their numbers.
 *
 * @param sheet its name where several are read, otherwise empty
 * @param notice what is said of them
 * @param rows their numbers, in order
 */
public record FoldedNotice(String sheet, Sentence notice, List<Integer> rows) {

    /** Rows from which on it is said once. */
    private static final int MANY = 3;

    private record Row(String sheet, int number) {}

    private record Said(String sheet, Sentence notice) {}

    public FoldedNotice {
        rows = List.copyOf(rows);
    }

    /** The notices of a reading that hold for many whole rows, in the order in which they come first. */
    static List<FoldedNotice> of(DemandReading reading) {
        var perRow = reading.findings().stream().collect(groupingBy(f -> new Row(f.sheet(), f.row()), counting()));
        var rows = reading.findings().stream()
                .filter(f -> !f.isOpen() && f.row() > 0 && f.column().isEmpty())
                .filter(f -> perRow.getOrDefault(new Row(f.sheet(), f.row()), 0L) == 1)
                .collect(groupingBy(
                        f -> new Said(f.sheet(), f.problem()), LinkedHashMap::new, mapping(Finding::row, toList())));
        return rows.entrySet().stream()
                .filter(e -> e.getValue().size() >= MANY)
                .map(e -> new FoldedNotice(e.getKey().sheet, e.getKey().notice, e.getValue()))
                .toList();
    }

    /** True where that is one of the findings that are said once. */
    boolean holds(Finding finding) {
        return finding.column().isEmpty()
                && sheet.equals(finding.sheet())
                && notice.equals(finding.problem())
                && rows.contains(finding.row());
    }

    /** {@code 3, 9, 15}. */
    public String numbers() {
        return rows.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
