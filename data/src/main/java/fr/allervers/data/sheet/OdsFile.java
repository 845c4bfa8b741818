package fr.allervers.data.sheet;

import fr.allervers.data.sheet.Workbook.Format;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;

/** An ODS file: all its tables stand in one part. */
final class OdsFile {

    private final Archive archive;
    private final CellBudget budget = new CellBudget();
    private final List<Sheet> sheets = new ArrayList<>();
    private final OdsStyles styles = new OdsStyles();
    private boolean tracksChanges;

    OdsFile(Archive archive) {
        this.archive = archive;
    }

    Workbook read() throws IOException, XMLStreamException {
        readStyles();
        try (var xml = Objects.requireNonNull(archive.xml("content.xml"))) {
            while (xml.next() && sheets.size() < SheetLimits.SHEETS) {
                if (xml.opens("tracked-changes")) {
                    tracksChanges = true; // each with who made it
                } else if (xml.opens("table")) {
                    sheets.add(table(xml));
                } else {
                    styles.note(xml);
                }
            }
        }
        if (sheets.isEmpty()) {
            throw UnreadableSheetException.of("archive");
        }
        return Workbook.of(Format.ODS, sheets, archive.carriesMore(), tracksChanges || Authors.mayBeNamed(archive));
    }

    private void readStyles() throws IOException, XMLStreamException {
        var xml = archive.xml("styles.xml");
        if (xml != null) {
            try (xml) {
                while (xml.next()) {
                    styles.note(xml);
                }
            }
        }
    }

    private Sheet table(XmlPart xml) throws XMLStreamException {
        var name = Objects.requireNonNullElse(xml.attribute("name"), "");
        var style = Objects.requireNonNullElse(xml.attribute("style-name"), "");
        var sheet = new SheetBuilder(name, styles.hidesTable(style), budget);
        styles.pageTexts(style).forEach(sheet::pageText);
        new OdsSheet(xml, styles, sheet).read();
        return sheet.build();
    }
}
