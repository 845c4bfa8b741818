package fr.allervers.data.sheet;

import fr.allervers.data.sheet.Workbook.Format;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** An XLSX file: the workbook names its tables, each in a part of its own. */
final class XlsxFile {

    private static final String USUAL = "xl/workbook.xml";

    private final Archive archive;
    private boolean recalculated;
    private boolean showsUser;

    XlsxFile(Archive archive) {
        this.archive = archive;
    }

    Workbook read() throws IOException, XMLStreamException {
        var workbook = workbookPart();
        var folder = workbook.substring(0, workbook.lastIndexOf('/') + 1);
        var relations = relations(folder + "_rels/" + workbook.substring(folder.length()) + ".rels", folder);
        var texts = SharedTexts.of(archive, relations.byKind("sharedStrings"));
        var styles = CellStyles.of(archive, relations.byKind("styles"));
        var budget = new CellBudget();
        var sheets = new ArrayList<Sheet>();
        for (var entry : entries(workbook)) {
            var part = relations.byId(entry.relation);
            var xml = part == null ? null : archive.xml(part);
            if (part != null && xml != null) {
                try (xml) {
                    var sheet = new SheetBuilder(entry.name, entry.hidden, budget);
                    new XlsxSheet(xml, texts, styles, recalculated, sheet).read();
                    noteComments(part, sheet);
                    noteTextBoxes(part, sheet);
                    sheets.add(sheet.build());
                }
            }
        }
        if (sheets.isEmpty()) {
            throw UnreadableSheetException.of("archive");
        }
        return Workbook.of(Format.XLSX, sheets, archive.carriesMore(), showsUser || Authors.mayBeNamed(archive));
    }

    private @Nullable XmlPart beside(String part, String kind) throws IOException, XMLStreamException {
        var folder = part.substring(0, part.lastIndexOf('/') + 1);
        var beside = relations(folder + "_rels/" + part.substring(folder.length()) + ".rels", folder)
                .byKind(kind);
        return beside == null ? null : archive.xml(beside);
    }

    private void noteTextBoxes(String part, SheetBuilder sheet) throws IOException, XMLStreamException {
        var xml = beside(part, "drawing");
        if (xml != null) {
            try (xml) {
                boolean written = false;
                while (xml.next()) {
                    if (xml.opens("sp")) {
                        written = false;
                    } else if (xml.isText() && !xml.text().isBlank()) {
                        written = true;
                    } else if (xml.closes("sp") && written) {
                        sheet.textBox();
                    }
                }
            }
        }
    }

    private void noteComments(String part, SheetBuilder sheet) throws IOException, XMLStreamException {
        var xml = beside(part, "comments");
        if (xml != null) {
            try (xml) {
                while (xml.next()) {
                    if (xml.opens("comment")) {
                        sheet.comment(Objects.requireNonNullElse(xml.attribute("ref"), ""));
                    }
                }
            }
        }
    }

    private String workbookPart() throws IOException, XMLStreamException {
        var part = relations("_rels/.rels", "").byKind("officeDocument");
        return part == null ? USUAL : part;
    }

    private List<Entry> entries(String workbook) throws IOException, XMLStreamException {
        var entries = new ArrayList<Entry>();
        var xml = archive.xml(workbook);
        if (xml == null) {
            throw UnreadableSheetException.of("archive");
        }
        try (xml) {
            while (xml.next()) {
                if (xml.opens("calcPr")) {
                    recalculated = xml.isTrue("fullCalcOnLoad");
                } else if (xml.opens("absPath") || xml.opens("fileSharing")) {
                    showsUser = true; // the folder it was saved in, who reserved it
                } else if (xml.opens("sheet") && entries.size() < SheetLimits.SHEETS) {
                    entries.add(new Entry(
                            Objects.requireNonNullElse(xml.attribute("name"), ""),
                            Objects.requireNonNullElse(xml.attribute("id"), ""),
                            Objects.requireNonNullElse(xml.attribute("state"), "visible")
                                    .toLowerCase(java.util.Locale.ROOT)
                                    .contains("hidden")));
                }
            }
        }
        return entries;
    }

    private Relations relations(String part, String folder) throws IOException, XMLStreamException {
        var relations = new Relations();
        var xml = archive.xml(part);
        if (xml != null) {
            try (xml) {
                while (xml.next()) {
                    if (xml.opens("Relationship")) {
                        relations.add(xml, folder);
                    }
                }
            }
        }
        return relations;
    }

    private record Entry(String name, String relation, boolean hidden) {}

    /** Which part is which. */
    private static final class Relations {

        private final Map<String, String> byId = new HashMap<>();
        private final Map<String, String> byKind = new HashMap<>();

        void add(XmlPart xml, String folder) {
            var target = xml.attribute("Target");
            var kind = xml.attribute("Type");
            var id = xml.attribute("Id");
            if (target != null && kind != null && id != null) {
                var part = target.startsWith("/")
                        ? target.substring(1)
                        : (folder + target).replaceAll("[^/]+/\\.\\./", "");
                byId.put(id, part);
                byKind.putIfAbsent(kind.substring(kind.lastIndexOf('/') + 1), part);
            }
        }

        @Nullable
        String byId(String id) {
            return byId.get(id);
        }

        @Nullable
        String byKind(String kind) {
            return byKind.get(kind);
        }
    }
}
