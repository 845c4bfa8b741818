package fr.allervers.data.sheet;

import fr.allervers.data.sheet.Cell.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** One table of a workbook that is one XML text. */
final class Xml2003Sheet {

    private static final int MERGED = 200_000;
    private static final int LAST_ROW = 1_048_576;
    private static final int COLUMNS = 16_384;

    private final XmlPart xml;
    private final CellStyles styles;
    private final ToIntFunction<@Nullable String> style;
    private final SheetBuilder sheet;
    private final List<Reference.Area> merged = new ArrayList<>();
    private int row;
    private int column;

    /** @param style number of a style by its name, null for the usual one; -1 where there is none */
    Xml2003Sheet(XmlPart xml, CellStyles styles, ToIntFunction<@Nullable String> style, SheetBuilder sheet) {
        this.xml = xml;
        this.styles = styles;
        this.style = style;
        this.sheet = sheet;
    }

    /** Reads up to the table's end. */
    void read() throws XMLStreamException {
        int columns = 0;
        while (xml.next() && !xml.closes("Table")) {
            if (xml.opens("Column")) {
                int first = within(xml.number("Index", columns + 1), COLUMNS);
                columns = within(first + within(xml.number("Span", 0), COLUMNS), COLUMNS);
                if (isHidden("Width")) {
                    sheet.hideColumns(first - 1, columns - 1);
                }
            } else if (xml.opens("Row")) {
                row();
            }
        }
        merged.forEach(a -> sheet.merge(a.top(), a.left(), a.bottom(), a.right()));
    }

    private void row() throws XMLStreamException {
        row = within(xml.number("Index", row + 1), LAST_ROW);
        int like = within(xml.number("Span", 0), LAST_ROW);
        boolean hidden = isHidden("Height");
        column = 0;
        while (xml.next() && !xml.closes("Row")) {
            if (xml.opens("Cell")) {
                cell();
            }
        }
        if (hidden && sheet.has(row)) {
            sheet.hideRow(row);
        }
        row = within(row + like, LAST_ROW);
    }

    private boolean isHidden(String size) {
        var text = xml.attribute(size);
        return xml.isTrue("Hidden") || text != null && text.matches("0(\\.0*)?");
    }

    /** A place in a table, or how many of them; more than any program has is damage. */
    private static int within(int number, int most) {
        if (number < 0 || number > most) {
            throw UnreadableSheetException.of("damaged");
        }
        return number;
    }

    private void cell() throws XMLStreamException {
        int at = within(xml.number("Index", column + 1), COLUMNS) - 1;
        int across = within(xml.number("MergeAcross", 0), COLUMNS);
        int down = within(xml.number("MergeDown", 0), LAST_ROW);
        int look = style.applyAsInt(xml.attribute("StyleID"));
        var formula = Objects.requireNonNullElse(xml.attribute("Formula"), "");
        boolean struck = styles.strikes(look);
        var cell = Cell.BLANK;
        boolean isNumber = false;
        boolean empty = true;
        while (xml.next() && !xml.closes("Cell")) {
            if (xml.opens("Comment")) {
                sheet.comment(Sheet.letters(at) + row);
                skip("Comment");
            } else if (xml.opens("Data")) {
                var type = Objects.requireNonNullElse(xml.attribute("Type"), "String");
                var text = text();
                cell = cell(type, text.text(), look);
                struck |= text.struck();
                isNumber = type.equals("Number");
                empty = cell.isBlank() && !type.equals("String");
            }
        }
        if (empty && !formula.isEmpty()) {
            cell = Cell.of(Kind.FORMULA, (formula.startsWith("=") ? "" : "=") + formula);
        }
        sheet.put(row, at, cell);
        if (!cell.isBlank()) {
            if (struck) {
                sheet.strike(row, at);
            }
            if (styles.isUnseen(look, isNumber)) {
                sheet.unseen(Sheet.letters(at) + row);
            }
        }
        column = within(at + 1 + across, COLUMNS);
        if ((across > 0 || down > 0) && merged.size() < MERGED) {
            merged.add(new Reference.Area(row, at, row + down, at + across));
        }
    }

    private void skip(String element) throws XMLStreamException {
        while (xml.next() && !xml.closes(element)) {
            // nothing of it is kept
        }
    }

    /** The text of a cell, whose stretches may look different from each other. */
    private RichText text() throws XMLStreamException {
        var text = new CellText();
        int strikes = 0;
        boolean raised = false;
        boolean struck = false;
        while (xml.next() && !xml.closes("Data")) {
            if (xml.isText()) {
                text.add(raised ? RichText.raised(xml.text()) : xml.text());
                struck |= strikes > 0 && !xml.text().isBlank();
            } else if (xml.opens("S")) {
                strikes++;
            } else if (xml.closes("S")) {
                strikes--;
            } else if (xml.opens("Sup") || xml.closes("Sup")) {
                raised = xml.opens("Sup");
            }
        }
        return new RichText(text.toString(), struck);
    }

    private Cell cell(String type, String text, int look) {
        return switch (type) {
            case "Number" -> styles.number(text.strip(), look);
            case "DateTime" -> Cell.of(Kind.DATE, text.strip().replaceFirst("T00:00:00(\\.0+)?$", ""));
            case "Boolean" -> Cell.text(text.strip().equals("1") ? "TRUE" : "FALSE");
            case "Error" -> Cell.of(Kind.ERROR, text);
            default -> Cell.text(text);
        };
    }
}
