package fr.allervers.data.sheet;

import fr.allervers.data.sheet.Workbook.Format;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** A workbook as one XML text, as Excel wrote them in 2003 and as some programs do under the name of an XLS. */
final class Xml2003File {

    /** Formats that have a name and show a day or an hour. */
    private static final String DAY = "d";

    private static final Map<String, String> NAMED = Map.of(
            "percent", "0%",
            "general date", DAY,
            "long date", DAY,
            "medium date", DAY,
            "short date", DAY,
            "currency", "0 \u00a4",
            "euro currency", "0 \u20ac");

    private static final List<String> PLAIN =
            List.of("general number", "fixed", "standard", "scientific", "yes/no", "true/false", "on/off");

    /** Above the numbers that formats known to every program have. */
    private static final int OWN = 1000;

    private final XmlPart xml;
    private final CellBudget budget = new CellBudget();
    private final CellStyles styles = new CellStyles();
    private final Map<String, Style> byName = new HashMap<>();
    private final List<Sheet> sheets = new ArrayList<>();

    private Xml2003File(XmlPart xml) {
        this.xml = xml;
    }

    /** @throws UnreadableSheetException where it holds no table, or is damaged */
    static Workbook read(byte[] bytes) {
        try (var xml = XmlPart.of(bytes)) {
            return new Xml2003File(xml).read();
        } catch (IOException | XMLStreamException | RuntimeException e) {
            throw ZippedWorkbook.refusal(e);
        }
    }

    private Workbook read() throws XMLStreamException {
        boolean named = false;
        while (xml.next() && sheets.size() < SheetLimits.SHEETS) {
            if (xml.opens("Style")) {
                style();
            } else if (xml.opens("Author") || xml.opens("LastAuthor") || xml.opens("Company") || xml.opens("Manager")) {
                named = true;
            } else if (xml.opens("Worksheet")) {
                sheet();
            }
        }
        if (sheets.isEmpty()) {
            throw UnreadableSheetException.of("xml");
        }
        return Workbook.of(Format.XLSX, sheets, true, named);
    }

    private void style() throws XMLStreamException {
        var id = Objects.requireNonNullElse(xml.attribute("ID"), "");
        var look = byName.getOrDefault(Objects.requireNonNullElse(xml.attribute("Parent"), ""), Style.PLAIN);
        while (xml.next() && !xml.closes("Style")) {
            if (xml.opens("NumberFormat")) {
                look = look.withFormat(Objects.requireNonNullElse(xml.attribute("Format"), ""));
            } else if (xml.opens("Font")) {
                look = look.withFont(xml.isTrue("StrikeThrough"), isWhite(xml.attribute("Color")));
            } else if (xml.opens("Interior")) {
                var colour = xml.attribute("Color");
                look = look.withFill(colour != null && !isWhite(colour));
            }
        }
        int number = byName.size();
        byName.put(id, look.as(number));
        styles.addFormat(OWN + number, code(look.format));
        styles.addStyle(number, OWN + number);
        styles.look(number, look.strikes, look.isWhite && !look.isFilled);
    }

    private static String code(String format) {
        var name = format.strip().toLowerCase(Locale.ROOT);
        if (PLAIN.contains(name)) {
            return "";
        }
        return name.endsWith(" time") ? DAY : NAMED.getOrDefault(name, format);
    }

    private static boolean isWhite(@Nullable String colour) {
        return colour != null && colour.strip().equalsIgnoreCase("#FFFFFF");
    }

    private void sheet() throws XMLStreamException {
        var sheet = new SheetBuilder(Objects.requireNonNullElse(xml.attribute("Name"), ""), false, budget);
        boolean hidden = false;
        boolean says = false;
        boolean hasTable = false;
        while (xml.next() && !xml.closes("Worksheet")) {
            if (xml.opens("Table")) {
                new Xml2003Sheet(xml, styles, this::style, sheet).read();
                hasTable = true;
            } else if (xml.opens("Header") || xml.opens("Footer")) {
                sheet.pageText(PageText.ofCodes(Objects.requireNonNullElse(xml.attribute("Data"), "")));
            } else if (xml.opens("Visible") || xml.closes("Visible")) {
                says = xml.opens("Visible");
            } else if (says && xml.isText()) {
                hidden |= xml.text().contains("Hidden");
            }
        }
        if (hasTable) {
            var built = sheet.build();
            sheets.add(new Sheet(built.name(), hidden, built.marks(), built.rows()));
        }
    }

    private int style(@Nullable String id) {
        var style = byName.get(id == null ? "Default" : id);
        return style == null ? -1 : style.number;
    }

    /** How cells of a style look. */
    private record Style(int number, String format, boolean strikes, boolean isWhite, boolean isFilled) {

        private static final Style PLAIN = new Style(-1, "", false, false, false);

        Style as(int other) {
            return new Style(other, format, strikes, isWhite, isFilled);
        }

        Style withFormat(String other) {
            return new Style(number, other, strikes, isWhite, isFilled);
        }

        Style withFont(boolean struck, boolean white) {
            return new Style(number, format, struck, white, isFilled);
        }

        Style withFill(boolean filled) {
            return new Style(number, format, strikes, isWhite, filled);
        }
    }
}
