package fr.allervers.web.territory.table;

import fr.allervers.data.fault.Excerpt;
import fr.allervers.data.fault.Fault;
import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.problem.Limits;
import fr.allervers.data.table.TableWriter;
import fr.allervers.data.table.TextTable;
import fr.allervers.data.territory.TableFiles;
import fr.allervers.data.territory.TerritoryTable;
import fr.allervers.data.words.CellText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Cells that a spreadsheet program would run as a formula when the tables are taken away: not taken in. */
final class FormulaCells {

    private static final String TELEPHONE = "\\+[0-9][0-9 .()-]{5,24}";

    /** A text that a program wrote so that no spreadsheet makes a number of it: {@code ="57901"}. */
    private static final String TEXT = "=\"[\\p{L}\\d .,-]{0,40}\"";

    /** Marks for nothing, as in the ministry's school calendar. */
    private static final String NOTHING = "[-+]+";

    private FormulaCells() {}

    /**
     * Refuses such cells.
     *
     * @param changed names of the files to be looked at
     */
    static void refuse(TableFiles files, Set<String> changed) {
        var faults = new ArrayList<Fault>();
        for (var file : changed) {
            var content = files.content(file);
            var shape = TerritoryTable.of(file).map(TerritoryTable::shape).orElse(null);
            if (content != null && shape != null) {
                faults.addAll(in(file, TextTable.read(file, content, shape)));
            }
        }
        if (!faults.isEmpty()) {
            int listed = Math.min(faults.size(), Limits.FAULTS);
            throw new FaultsException(faults.subList(0, listed), faults.size() - listed);
        }
    }

    private static List<Fault> in(String file, TextTable table) {
        var faults = new ArrayList<Fault>();
        var lines = table.lines();
        for (int r = 0; r < lines.size(); r++) {
            var row = table.rows().get(r);
            for (int c = 0; c < row.size(); c++) {
                if (isFormula(row.get(c))) {
                    var place = "%s:%d:%s"
                            .formatted(file, lines.get(r), table.headings().get(c));
                    faults.add(new Fault(place, TableFaults.words("cell.formula", Excerpt.of(row.get(c)))));
                }
            }
        }
        return faults;
    }

    private static boolean isFormula(String cell) {
        return TableWriter.isFormula(cell)
                && CellText.number(cell) == null
                && Stream.of(TELEPHONE, TEXT, NOTHING).noneMatch(cell::matches);
    }
}
