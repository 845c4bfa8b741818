package fr.allervers.data.sheet;

import fr.allervers.data.sheet.Workbook.Format;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** An ODS file: all its tables stand in one part. */
final class OdsFile {

    private final Archive archive;
    private final CellBudget budget = new CellBudget();
    private final List<Sheet> sheets = new ArrayList<>();
    private final Set<String> hiddenStyles = new HashSet<>();
    private final Set<String> struckStyles = new HashSet<>();
    private final Set<String> raisedStyles = new HashSet<>();
    private String style = "";
    private boolean tracksChanges;

    OdsFile(Archive archive) {
        this.archive = archive;
    }

    Workbook read() throws IOException, XMLStreamException {
        try (var xml = Objects.requireNonNull(archive.xml("content.xml"))) {
            while (xml.next() && sheets.size() < SheetLimits.SHEETS) {
                if (xml.opens("style")) {
                    style = Objects.requireNonNullElse(xml.attribute("name"), "");
                } else if (xml.opens("table-properties") && "false".equals(xml.attribute("display"))) {
                    hiddenStyles.add(style);
                } else if (xml.opens("text-properties")) {
                    if (isStruck(xml.attribute("text-line-through-style"))) {
                        struckStyles.add(style);
                    }
                    if (Objects.requireNonNullElse(xml.attribute("text-position"), "")
                            .matches("super.*|[1-9].*")) {
                        raisedStyles.add(style);
                    }
                } else if (xml.opens("tracked-changes")) {
                    tracksChanges = true; // each with who made it
                } else if (xml.opens("table")) {
                    sheets.add(table(xml));
                }
            }
        }
        if (sheets.isEmpty()) {
            throw UnreadableSheetException.of("archive");
        }
        return Workbook.of(Format.ODS, sheets, archive.carriesMore(), tracksChanges || Authors.mayBeNamed(archive));
    }

    private static boolean isStruck(@Nullable String line) {
        return line != null && !line.equals("none");
    }

    private Sheet table(XmlPart xml) throws XMLStreamException {
        var name = Objects.requireNonNullElse(xml.attribute("name"), "");
        var hidden = hiddenStyles.contains(Objects.requireNonNullElse(xml.attribute("style-name"), ""));
        var sheet = new SheetBuilder(name, hidden, budget);
        new OdsSheet(xml, struckStyles, raisedStyles, sheet).read();
        return sheet.build();
    }
}
