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
    private final DateStyles dates;
    private final SheetBuilder sheet;
    private final List<Reference.Area> merged = new ArrayList<>();
    private int row;
    private int column;

    XlsxSheet(XmlPart xml, SharedTexts texts, DateStyles dates, SheetBuilder sheet) {
        this.xml = xml;
        this.texts = texts;
        this.dates = dates;
        this.sheet = sheet;
    }

    void read() throws XMLStreamException {
        boolean hidden = false;
        while (xml.next()) {
            if (xml.opens("row")) {
                row = xml.number("r", row + 1);
                column = -1;
                hidden = xml.isTrue("hidden");
            } else if (xml.opens("c")) {
                cell();
            } else if (xml.closes("row") && hidden && sheet.has(row)) {
                sheet.addHiddenRow();
            } else if (xml.opens("mergeCell") && merged.size() < MERGED) {
                merged.add(Reference.area(Objects.requireNonNullElse(xml.attribute("ref"), "")));
            }
        }
        merged.forEach(a -> sheet.merge(a.top(), a.left(), a.bottom(), a.right()));
    }

    private void cell() throws XMLStreamException {
        var place = xml.attribute("r");
        column = place == null ? column + 1 : Reference.column(place);
        var type = Objects.requireNonNullElse(xml.attribute("t"), "n");
        boolean date = dates.contains(xml.number("s", 0));
        var value = new CellText();
        boolean wanted = false;
        while (xml.next() && !xml.closes("c")) {
            if (xml.opens("is")) {
                value.add(SharedTexts.richText(xml, "is"));
            } else if (xml.opens("v") || xml.closes("v")) {
                wanted = xml.opens("v");
            } else if (wanted && xml.isText()) {
                value.add(xml.text());
            }
        }
        var text = value.toString();
        if (!text.isEmpty()) {
            sheet.put(row, column, cell(type, text, date));
        }
    }

    private Cell cell(String type, String text, boolean date) {
        return switch (type) {
            case "s" -> Cell.text(texts.get(Integer.parseInt(text.strip())));
            case "str", "inlineStr" -> Cell.text(text);
            case "b" -> Cell.text(text.equals("1") ? "TRUE" : "FALSE");
            case "e" -> Cell.of(Kind.ERROR, text);
            case "d" -> Cell.of(Kind.DATE, text);
            default -> date ? Cell.of(Kind.DATE, Figures.date(text)) : Cell.of(Kind.NUMBER, Figures.plain(text));
        };
    }
}
