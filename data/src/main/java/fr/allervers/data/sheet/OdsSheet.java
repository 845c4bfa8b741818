package fr.allervers.data.sheet;

import fr.allervers.data.sheet.Cell.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamException;

/** One table of an ODS file. Rows and cells may say that they are repeated; blank ones are, a million times. */
final class OdsSheet {

    /** What lies upon a table and may have texts of its own. */
    private static final Set<String> DRAWN = Set.of("frame", "custom-shape", "caption", "rect", "ellipse");

    private static final int ROWS = 1_048_576 * 2;

    private final XmlPart xml;
    private final OdsStyles styles;
    private final SheetBuilder sheet;
    private final List<Reference.Area> merged = new ArrayList<>();
    private final Set<Integer> struck = new TreeSet<>();
    private final List<String> columnStyles = new ArrayList<>();
    private String rowStyle = "";
    private int row;
    private int column;
    private boolean hasComment;
    private boolean isStruck;
    private boolean isUnseen;
    private boolean hasTextBox;
    private int drawn;

    OdsSheet(XmlPart xml, OdsStyles styles, SheetBuilder sheet) {
        this.xml = xml;
        this.styles = styles;
        this.sheet = sheet;
    }

    void read() throws XMLStreamException {
        row = 1;
        while (xml.next() && (drawn > 0 || !xml.closes("table"))) {
            if (isDrawn()) {
                continue;
            }
            if (xml.opens("table-column")) {
                column();
            } else if (xml.opens("table-row")) {
                row();
            }
        }
        merged.forEach(a -> sheet.merge(a.top(), a.left(), a.bottom(), a.right()));
    }

    private static boolean opensDrawing(XmlPart xml) {
        return DRAWN.stream().anyMatch(xml::opens);
    }

    private static boolean closesDrawing(XmlPart xml) {
        return DRAWN.stream().anyMatch(xml::closes);
    }

    /** True of what lies upon the table and of all within it, which is no part of its cells. */
    private boolean isDrawn() {
        if (opensDrawing(xml)) {
            drawn++;
            return true;
        }
        hasTextBox |= drawn > 0 && xml.isText() && !xml.text().isBlank();
        if (!closesDrawing(xml)) {
            return drawn > 0;
        }
        drawn--;
        if (drawn == 0 && hasTextBox) {
            sheet.textBox();
            hasTextBox = false;
        }
        return true;
    }

    private void column() {
        int repeated = repeated("number-columns-repeated", 100_000);
        var visibility = xml.attribute("visibility");
        if (visibility != null && !visibility.equals("visible")) {
            sheet.hideColumns(column, column + repeated - 1);
        }
        var style = Objects.requireNonNullElse(xml.attribute("default-cell-style-name"), "");
        for (int i = 0; i < repeated && columnStyles.size() < SheetLimits.COLUMNS; i++) {
            columnStyles.add(style);
        }
        column += repeated;
    }

    private void row() throws XMLStreamException {
        int repeated = repeated("number-rows-repeated", ROWS);
        var visibility = xml.attribute("visibility");
        rowStyle = Objects.requireNonNullElse(xml.attribute("default-cell-style-name"), "");
        var cells = new ArrayList<Cell>();
        struck.clear();
        while (xml.next() && !xml.closes("table-row")) {
            if (xml.opens("table-cell")) {
                cell(cells, "table-cell");
            } else if (xml.opens("covered-table-cell")) {
                cell(cells, "covered-table-cell");
            }
        }
        if (cells.stream().anyMatch(c -> !c.isBlank())) {
            for (int i = 0; i < repeated; i++) {
                put(row + i, cells, visibility != null && !visibility.equals("visible"));
            }
        }
        row += repeated;
        if (row > ROWS) {
            throw UnreadableSheetException.of("damaged");
        }
    }

    private void put(int number, List<Cell> cells, boolean hidden) {
        for (int c = 0; c < cells.size(); c++) {
            sheet.put(number, c, cells.get(c));
        }
        struck.forEach(c -> sheet.strike(number, c));
        if (hidden) {
            sheet.hideRow(number);
        }
    }

    private void cell(List<Cell> cells, String element) throws XMLStreamException {
        int repeated = repeated("number-columns-repeated", 100_000);
        int down = repeated("number-rows-spanned", ROWS);
        int right = repeated("number-columns-spanned", 100_000);
        if ((down > 1 || right > 1) && cells.size() < SheetLimits.COLUMNS) {
            merged.add(new Reference.Area(row, cells.size(), row + down - 1, cells.size() + right - 1));
        }
        var style = style(cells.size());
        isStruck = styles.strikes(style);
        hasComment = false;
        isUnseen = false;
        var cell = value(element);
        isUnseen |= styles.hides(style);
        if (hasComment) {
            sheet.comment(Sheet.letters(cells.size()) + row);
        }
        if (isUnseen && !cell.isBlank()) {
            sheet.unseen(Sheet.letters(cells.size()) + row);
        }
        // one beyond the limit is enough for the limit to show
        int most = cell.isBlank() ? SheetLimits.COLUMNS : SheetLimits.COLUMNS + 1;
        for (int i = 0; i < repeated && cells.size() < most; i++) {
            if (isStruck && !cell.isBlank()) {
                struck.add(cells.size());
            }
            cells.add(cell);
        }
    }

    /** The style of a cell, which may be that of its row or its column. */
    private String style(int at) {
        var own = xml.attribute("style-name");
        if (own != null) {
            return own;
        }
        return !rowStyle.isEmpty() || at >= columnStyles.size() ? rowStyle : columnStyles.get(at);
    }

    private int repeated(String attribute, int most) {
        return Math.max(1, Math.min(most, xml.number(attribute, 1)));
    }

    private Cell value(String element) throws XMLStreamException {
        var declared = xml.attribute("value-type");
        var type = Objects.requireNonNullElse(declared, "string");
        var number = xml.attribute("value");
        var date = xml.attribute("date-value");
        var formula = xml.attribute("formula");
        var shown = text(element);
        if (type.equals("date") && date != null) {
            return Cell.of(Kind.DATE, date);
        }
        if (number != null && type.equals("percentage")) {
            return Cell.text(Figures.percent(number));
        }
        if (number != null && !type.equals("string")) {
            isUnseen |= shown.isBlank();
            if (NumberFormat.saysMore(shown)) {
                return Cell.text(shown);
            }
            return Cell.of(Kind.NUMBER, Figures.plain(number));
        }
        if (formula != null && shown.isEmpty() && !"string".equals(declared)) {
            return Cell.of(Kind.FORMULA, "=" + formula.replaceFirst("^\\w*:?=", ""));
        }
        return Cell.of(shown.startsWith("#") && shown.endsWith("!") ? Kind.ERROR : Kind.TEXT, shown);
    }

    /** What the cell shows, without its comment. */
    private String text(String element) throws XMLStreamException {
        var text = new CellText();
        boolean comment = false;
        int paragraphs = 0;
        var spans = new ArrayDeque<String>();
        while (xml.next() && !xml.closes(element)) {
            if (xml.opens("annotation") || xml.closes("annotation")) {
                comment = xml.opens("annotation");
                hasComment = true;
            } else if (comment || isDrawn()) {
                continue;
            } else if (xml.opens("span")) {
                spans.push(Objects.requireNonNullElse(xml.attribute("style-name"), ""));
            } else if (xml.closes("span")) {
                spans.pop();
            } else if (xml.isText() && paragraphs > 0) {
                text.add(spans.stream().anyMatch(styles::raises) ? RichText.raised(xml.text()) : xml.text());
                isStruck |= !xml.text().isBlank() && spans.stream().anyMatch(styles::strikes);
                isUnseen |= !xml.text().isBlank() && spans.stream().anyMatch(styles::hides);
            } else if (xml.opens("s") || xml.opens("tab")) {
                text.add(" ");
            } else if (xml.opens("line-break") || xml.opens("p") && paragraphs++ > 0) {
                text.add("\n");
            }
        }
        return text.toString();
    }
}
