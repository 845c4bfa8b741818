package fr.allervers.data.sheet;

import fr.allervers.data.sheet.Workbook.Format;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;

/** An ODS file: all its tables stand in one part, or in the one XML text that it is. */
final class OdsFile {

    private final CellBudget budget = new CellBudget();
    private final List<Sheet> sheets = new ArrayList<>();
    private final OdsStyles styles = new OdsStyles();
    private boolean tracksChanges;

    private OdsFile() {}

    static Workbook read(Archive archive) throws IOException, XMLStreamException {
        var file = new OdsFile();
        file.readStyles(archive);
        try (var xml = Objects.requireNonNull(archive.xml("content.xml"))) {
            file.readTables(xml);
        }
        if (file.sheets.isEmpty()) {
            throw UnreadableSheetException.of("archive");
        }
        boolean named = file.tracksChanges || Authors.mayBeNamed(archive);
        return Workbook.of(Format.ODS, file.sheets, archive.carriesMore(), named);
    }

    /**
     * Reads a file that is one XML text, which may hold anything else too.
     *
     * @throws UnreadableSheetException where it holds no table, or is damaged
     */
    static Workbook read(byte[] text) {
        var file = new OdsFile();
        try (var xml = XmlPart.of(text)) {
            file.readTables(xml);
        } catch (IOException | XMLStreamException | RuntimeException e) {
            throw ZippedWorkbook.refusal(e);
        }
        if (file.sheets.isEmpty()) {
            throw UnreadableSheetException.of("xml");
        }
        return Workbook.of(Format.ODS, file.sheets, true, true);
    }

    private void readTables(XmlPart xml) throws XMLStreamException {
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

    private void readStyles(Archive archive) throws IOException, XMLStreamException {
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
