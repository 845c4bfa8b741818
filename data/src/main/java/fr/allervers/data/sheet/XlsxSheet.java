package fr.allervers.data.sheet;

import fr.allervers.data.sheet.Cell.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;

/** One table of an XLSX file. */
final class XlsxSheet {

    private static final int MERGED = 200_000;

    private final XmlPart xml;
    private final SharedTexts texts;
    private final CellStyles styles;
    private final boolean recalculated;
    private final SheetBuilder sheet;
    private final List<Reference.Area> merged = new ArrayList<>();
    private int row;
    private int column;

    /** @param recalculated true where the program that wrote the file left formulas for another to compute */
    XlsxSheet(XmlPart xml, SharedTexts texts, CellStyles styles, boolean recalculated, SheetBuilder sheet) {
        this.xml = xml;
        this.texts = texts;
        this.styles = styles;
        this.recalculated = recalculated;
        this.sheet = sheet;
    }

    void read() throws XMLStreamException {
        boolean hidden = false;
        while (xml.next()) {
            if (xml.opens("row")) {
                row = xml.number("r", row + 1);
                column = -1;
                hidden = xml.isTrue("hidden") || isNothing("ht");
            } else if (xml.opens("col") && (xml.isTrue("hidden") || isNothing("width"))) {
                sheet.hideColumns(xml.number("min", 0) - 1, xml.number("max", 0) - 1);
            } else if (xml.opens("c")) {
                cell();
            } else if (xml.closes("row") && hidden && sheet.has(row)) {
                sheet.hideRow(row);
            } else if (xml.opens("headerFooter")) {
                pageTexts();
            } else if (xml.opens("mergeCell") && merged.size() < MERGED) {
                merged.add(Reference.area(Objects.requireNonNullElse(xml.attribute("ref"), "")));
            }
        }
        merged.forEach(a -> sheet.merge(a.top(), a.left(), a.bottom(), a.right()));
    }

    private void pageTexts() throws XMLStreamException {
        var text = new StringBuilder();
        while (xml.next() && !xml.closes("headerFooter")) {
            if (xml.isText()) {
                text.append(xml.text());
            } else {
                sheet.pageText(PageText.ofCodes(text.toString()));
                text.setLength(0);
            }
        }
        sheet.pageText(PageText.ofCodes(text.toString()));
    }

    private void cell() throws XMLStreamException {
        var place = xml.attribute("r");
        column = place == null ? column + 1 : Reference.column(place);
        var type = Objects.requireNonNullElse(xml.attribute("t"), "n");
        int style = xml.number("s", 0);
        boolean struck = styles.strikes(style);
        var value = new CellText();
        var formula = new CellText();
        boolean wanted = false;
        boolean computed = false;
        while (xml.next() && !xml.closes("c")) {
            if (xml.opens("f")) {
                formula.add("=" + text("f"));
            } else if (xml.opens("is")) {
                var text = RichText.of(xml, "is");
                value.add(text.text());
                struck |= text.struck();
            } else if (xml.opens("v") || xml.closes("v")) {
                wanted = xml.opens("v");
                computed = true;
            } else if (wanted && xml.isText()) {
                value.add(xml.text());
            }
        }
        var text = value.toString();
        if (isPending(formula.toString(), type, text, computed)) {
            sheet.put(row, column, Cell.of(Kind.FORMULA, formula.toString()));
        } else if (!text.isEmpty()) {
            var cell = cell(type, text, style);
            sheet.put(row, column, cell);
            if (!cell.isBlank() && styles.isUnseen(style, type.equals("n"))) {
                sheet.unseen(Sheet.letters(column) + row);
            }
        }
        struck |= type.equals("s") && !text.isBlank() && shared(text).struck();
        if (struck && !(text.isBlank() && formula.toString().isEmpty())) {
            sheet.strike(row, column);
        }
    }

    private boolean isNothing(String size) {
        var text = xml.attribute(size);
        return text != null && text.matches("0(\\.0*)?");
    }

    private RichText shared(String number) {
        return texts.get(Integer.parseInt(number.strip()));
    }

    /** A formula without its value: some programs leave it out, some write 0 and ask that it be computed on opening. */
    private boolean isPending(String formula, String type, String value, boolean computed) {
        boolean nothing = value.isEmpty() && !(computed && type.equals("str"));
        return !formula.isEmpty() && (nothing || recalculated && type.equals("n") && value.matches("0(\\.0*)?"));
    }

    private String text(String element) throws XMLStreamException {
        var text = new CellText();
        while (xml.next() && !xml.closes(element)) {
            if (xml.isText()) {
                text.add(xml.text());
            }
        }
        return text.toString();
    }

    private Cell cell(String type, String text, int style) {
        return switch (type) {
            case "s" -> Cell.text(shared(text).text());
            case "str", "inlineStr" -> Cell.text(text);
            case "b" -> Cell.text(text.equals("1") ? "TRUE" : "FALSE");
            case "e" -> Cell.of(Kind.ERROR, text);
            case "d" -> Cell.of(Kind.DATE, text);
            default -> styles.number(text, style);
        };
    }
}
