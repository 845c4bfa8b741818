package fr.allervers.data.demand;

import fr.allervers.data.sheet.Cell;
import fr.allervers.data.sheet.Sheet;
import fr.allervers.data.sheet.SheetRow;
import fr.allervers.data.sheet.Workbook;
import fr.allervers.data.territory.Synonym.Kind;
import java.util.ArrayList;
import java.util.regex.Pattern;

/**
 * A column such as {@code Véhicule ?} in which yes and no say whether people have a car: its cells read as what they mean
 * below that heading, {@code Véhicule ? : oui}, so that it is asked what each stands for, and no other heading's yes is taken
 * for the same.
 */
final class CarColumn {

    /** Rows from the top among which the heading is looked for. */
    private static final int DEEPEST = 25;

    private static final Pattern CAR =
            Pattern.compile(".*\\b(vehicule(e|s|es)?|voitures?|autos?|motorise(e|s|es)?)\\b.*");

    /** What says how a column is to be filled in. */
    private static final Pattern EITHER =
            Pattern.compile("(?i)[(\\[]?\\b(?:oui|o|yes|y)\\s*(?:/|ou)\\s*(?:non|no|n)\\b[)\\]]?");

    private static final Pattern YES = Pattern.compile("(?i)oui|o|yes|y|vrai|true");

    private static final Pattern NO = Pattern.compile("(?i)non|n|no|faux|false");

    /** As {@link #spelt} writes it. */
    private static final Pattern SAID_NO = Pattern.compile("(?i)(.+) : (?:non|no|.* \\(non\\))");

    private static final int LONGEST = 40;

    private CarColumn() {}

    /** The file with the cells of each such column as what they mean. */
    static Workbook spelt(Workbook file) {
        return file.with(file.sheets().stream().map(CarColumn::spelt).toList());
    }

    private static Sheet spelt(Sheet sheet) {
        for (int i = 0; i < Math.min(DEEPEST, sheet.rows().size()); i++) {
            var row = sheet.rows().get(i);
            for (int c = 0; c < row.cells().size(); c++) {
                if (isOfCars(row.cell(c).text()) && saysYesOrNo(sheet, i, c)) {
                    return spelt(sheet, i, c);
                }
            }
        }
        return sheet;
    }

    /** True of what a cell of such a column means that says no. */
    static boolean isNo(String text) {
        var said = SAID_NO.matcher(text);
        return said.matches() && isOfCars(said.group(1));
    }

    private static boolean isOfCars(String heading) {
        var folded = Folding.fold(plain(heading));
        return heading.length() <= LONGEST && CAR.matcher(folded).matches() && !Guesses.isTurned(Kind.MOBILITY, folded);
    }

    private static String plain(String heading) {
        return EITHER.matcher(heading).replaceAll("").strip();
    }

    private static boolean saysYesOrNo(Sheet sheet, int heading, int column) {
        boolean some = false;
        for (var row : sheet.rows().subList(heading + 1, sheet.rows().size())) {
            var text = row.cell(column).text();
            boolean isWord = YES.matcher(text).matches() || NO.matcher(text).matches();
            some |= isWord;
            if (!text.isEmpty() && !isWord && !MarkedColumns.isMark(text)) {
                return false;
            }
        }
        return some;
    }

    private static Sheet spelt(Sheet sheet, int heading, int column) {
        var title = plain(sheet.rows().get(heading).cell(column).text());
        var rows = new ArrayList<SheetRow>(sheet.rows().subList(0, heading + 1));
        for (var row : sheet.rows().subList(heading + 1, sheet.rows().size())) {
            var text = row.cell(column).text();
            rows.add(text.isEmpty() ? row : with(row, column, title + " : " + said(text)));
        }
        return sheet.withRows(rows);
    }

    /** What a cell says, with what a letter or a mark stands for. */
    private static String said(String text) {
        if (text.matches("(?i)oui|non|yes|no")) {
            return text;
        }
        boolean isYes = YES.matcher(text).matches() || MarkedColumns.isCross(text);
        return text + (isYes ? " (oui)" : " (non)");
    }

    private static SheetRow with(SheetRow row, int column, String text) {
        var cells = new ArrayList<>(row.cells());
        cells.set(column, Cell.text(text));
        return new SheetRow(row.number(), cells);
    }
}
