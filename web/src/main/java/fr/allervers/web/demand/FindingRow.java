package fr.allervers.web.demand;

import fr.allervers.data.demand.DemandReading;
import fr.allervers.data.demand.Finding;
import fr.allervers.data.demand.Question;
import fr.allervers.data.sheet.Sheet;
import fr.allervers.data.sheet.SheetRow;
import fr.allervers.data.sheet.Workbook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A row of the file beside what was found in it.
 *
 * @param sheet its name where several are read, otherwise empty
 * @param number 0 for the table as a whole
 * @param cells those with something in them
 * @param findings at least one
 */
public record FindingRow(String sheet, int number, List<ShownCell> cells, List<Finding> findings) {

    private static final int CELLS = 12;
    private static final int CELLS_OF_LINE = 10;
    private static final int CHARACTERS = 60;

    /**
     * One cell of the row.
     *
     * @param flagged true where a finding is about it
     */
    public record ShownCell(String column, String text, boolean flagged) {}

    /** True where something of it is to be decided; of all others there is only something to know. */
    public boolean isToDecide() {
        return findings.stream().anyMatch(Finding::isOpen);
    }

    /** The rows with findings, in order, at most so many; without those of which one folded notice is all there is. */
    static List<FindingRow> of(Workbook workbook, DemandReading reading, List<FoldedNotice> folded, int most) {
        Map<Spot, List<Finding>> bySpot = new LinkedHashMap<>();
        for (var finding : reading.findings()) {
            if (folded.stream().anyMatch(f -> f.holds(finding))) {
                continue;
            }
            var spot = new Spot(finding.sheet(), finding.row());
            if (bySpot.size() < most || bySpot.containsKey(spot)) {
                bySpot.computeIfAbsent(spot, r -> new ArrayList<>()).add(finding);
            }
        }
        var rows = rows(workbook, reading.sheet(), bySpot);
        return bySpot.entrySet().stream()
                .map(e -> new FindingRow(
                        e.getKey().sheet, e.getKey().row, cells(rows.get(e.getKey()), e.getValue()), e.getValue()))
                .toList();
    }

    /**
     * What stands in the first row of each question, by the question's key, as one line: the first cells with something in
     * them of columns that the file shows; nothing of questions about the table as a whole, or about one heading, which they
     * quote.
     */
    static Map<String, String> firstRows(Workbook workbook, DemandReading reading, List<Question> questions) {
        var spots = new HashMap<String, Spot>();
        questions.stream()
                .filter(q -> q.firstRow() > 0 && !q.isOfHeading())
                .forEach(q -> spots.put(q.key(), new Spot(q.sheet(), q.firstRow())));
        var rows = rows(
                workbook,
                reading.sheet(),
                spots.values().stream().collect(Collectors.toMap(s -> s, s -> s, (a, b) -> a)));
        var lines = new HashMap<String, String>();
        spots.forEach((key, spot) -> {
            var row = rows.get(spot);
            var hidden = hiddenColumns(workbook, spot.sheet.isEmpty() ? reading.sheet() : spot.sheet);
            var line = row == null
                    ? ""
                    : IntStream.range(0, row.cells().size())
                            .filter(c -> !hidden.contains(c))
                            .mapToObj(c -> shown(row.cell(c).text()))
                            .filter(t -> !t.isEmpty())
                            .limit(CELLS_OF_LINE)
                            .collect(Collectors.joining(" · "));
            if (!line.isEmpty()) {
                lines.put(key, line);
            }
        });
        return lines;
    }

    private static Set<Integer> hiddenColumns(Workbook workbook, String sheet) {
        return workbook.sheets().stream()
                .filter(s -> s.name().equals(sheet))
                .flatMap(s -> s.marks().hiddenColumns().stream())
                .collect(Collectors.toSet());
    }

    private record Spot(String sheet, int row) {}

    private static Map<Spot, SheetRow> rows(Workbook workbook, String first, Map<Spot, ?> wanted) {
        var rows = new HashMap<Spot, SheetRow>();
        for (var sheet : workbook.sheets()) {
            for (var row : sheet.hidden() ? List.<SheetRow>of() : sheet.rows()) {
                var named = new Spot(sheet.name(), row.number());
                var alone = new Spot("", row.number());
                if (wanted.containsKey(named)) {
                    rows.put(named, row);
                } else if (sheet.name().equals(first) && wanted.containsKey(alone)) {
                    rows.put(alone, row);
                }
            }
        }
        return rows;
    }

    private static List<ShownCell> cells(@Nullable SheetRow row, List<Finding> findings) {
        if (row == null) {
            return List.of();
        }
        var flagged =
                findings.stream().filter(Finding::isOpen).map(Finding::column).collect(Collectors.toSet());
        var cells = new ArrayList<ShownCell>();
        for (int c = 0; c < row.cells().size() && cells.size() < CELLS; c++) {
            var column = Sheet.letters(c);
            var text = row.cell(c).text();
            if (!text.isEmpty() || flagged.contains(column)) {
                cells.add(new ShownCell(column, shown(text), flagged.contains(column)));
            }
        }
        return cells;
    }

    private static String shown(String text) {
        return text.length() > CHARACTERS ? text.substring(0, CHARACTERS) + "…" : text;
    }
}
