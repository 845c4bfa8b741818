package fr.allervers.data.demand;

import fr.allervers.data.sheet.Cell;
import fr.allervers.data.sheet.Sheet;
import fr.allervers.data.sheet.SheetRow;
import fr.allervers.data.sheet.Workbook;
import java.util.ArrayList;
import java.util.stream.IntStream;

/**
 * Lines with nothing in them but one text that is merged from the first column on across others: titles of what stands
 * below, whose text is taken to stand in its first cell alone, as it says nothing of the columns that it covers.
 */
final class TitleLines {

    private static final int COVERING = 3;

    private TitleLines() {}

    /** The same file with the text of each such line in its first cell alone. */
    static Workbook alone(Workbook file) {
        return file.with(file.sheets().stream().map(TitleLines::alone).toList());
    }

    private static Sheet alone(Sheet sheet) {
        int first =
                sheet.rows().stream().mapToInt(TitleLines::firstFilled).min().orElse(0);
        return sheet.withRows(sheet.rows().stream()
                .map(row -> isTitle(row, first) ? alone(row, first) : row)
                .toList());
    }

    private static int firstFilled(SheetRow row) {
        return IntStream.range(0, row.cells().size())
                .filter(c -> !row.cell(c).isBlank())
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    private static boolean isTitle(SheetRow row, int first) {
        var title = row.cell(first);
        long filled = PassedRows.filled(row);
        return filled >= COVERING
                && title.kind() == Cell.Kind.TEXT
                && !title.isBlank()
                && !title.covered()
                && row.cells().stream()
                                .filter(c -> c.covered() && c.text().equals(title.text()))
                                .count()
                        == filled - 1;
    }

    private static SheetRow alone(SheetRow row, int first) {
        var cells = new ArrayList<Cell>();
        for (int c = 0; c <= first; c++) {
            cells.add(row.cell(c));
        }
        return new SheetRow(row.number(), cells);
    }
}
