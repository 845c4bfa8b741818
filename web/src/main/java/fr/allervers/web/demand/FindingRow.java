package fr.allervers.web.demand;

import fr.allervers.data.demand.DemandReading;
import fr.allervers.data.demand.Finding;
import fr.allervers.data.sheet.Sheet;
import fr.allervers.data.sheet.SheetRow;
import fr.allervers.data.sheet.Workbook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A row of the file beside what was found in it.
 *
 * @param number 0 for the table as a whole
 * @param cells those with something in them
 * @param findings at least one
 */
public record FindingRow(int number, List<ShownCell> cells, List<Finding> findings) {

    private static final int CELLS = 12;
    private static final int CHARACTERS = 60;

    /**
     * One cell of the row.
     *
     * @param flagged true where a finding is about it
     */
    public record ShownCell(String column, String text, boolean flagged) {}

    /** The rows with findings, in order, at most so many. */
    static List<FindingRow> of(Workbook workbook, DemandReading reading, int most) {
        Map<Integer, List<Finding>> byRow = new LinkedHashMap<>();
        for (var finding : reading.findings()) {
            if (byRow.size() < most || byRow.containsKey(finding.row())) {
                byRow.computeIfAbsent(finding.row(), r -> new ArrayList<>()).add(finding);
            }
        }
        var rows = rows(workbook, reading.sheet(), byRow);
        return byRow.entrySet().stream()
                .map(e -> new FindingRow(e.getKey(), cells(rows.get(e.getKey()), e.getValue()), e.getValue()))
                .toList();
    }

    private static Map<Integer, SheetRow> rows(Workbook workbook, String name, Map<Integer, ?> wanted) {
        var rows = new HashMap<Integer, SheetRow>();
        workbook.sheets().stream()
                .filter(s -> !s.hidden() && s.name().equals(name))
                .limit(1)
                .flatMap(s -> s.rows().stream())
                .filter(r -> wanted.containsKey(r.number()))
                .forEach(r -> rows.put(r.number(), r));
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
                var shown = text.length() > CHARACTERS ? text.substring(0, CHARACTERS) + "…" : text;
                cells.add(new ShownCell(column, shown, flagged.contains(column)));
            }
        }
        return cells;
    }
}
