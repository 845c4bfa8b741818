package fr.allervers.data.sheet;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** What the properties of a spreadsheet say of who made it; no table shows it. */
final class Authors {

    /** Properties of an XLSX, then those of an ODS. */
    private static final List<String> PARTS = List.of("docProps/core.xml", "docProps/app.xml", "meta.xml");

    /** Those who made it, and their free text. */
    private static final Set<String> TOLD = Set.of(
            "creator",
            "lastModifiedBy",
            "initial-creator",
            "printed-by",
            "Manager",
            "Company",
            "user-defined",
            "description",
            "subject",
            "keywords",
            "keyword");

    /** What programs that make files write in place of a person. */
    private static final Set<String> PROGRAMS = Set.of("aller-vers", "openpyxl", "apache poi", "xlsxwriter", "sheetjs");

    private Authors() {}

    /** True where the properties may name somebody: any text there but a program's name. Properties that are damaged may. */
    static boolean mayBeNamed(Archive archive) {
        try {
            var program = text(archive, "docProps/app.xml", Set.of("Application"), "");
            for (var part : PARTS) {
                if (!text(archive, part, TOLD, program).isEmpty()) {
                    return true;
                }
            }
            return false;
        } catch (IOException | XMLStreamException e) {
            return true;
        }
    }

    /** The text of the first of some elements that has any but a program's name, empty where none has. */
    private static String text(Archive archive, String part, Set<String> elements, String program)
            throws IOException, XMLStreamException {
        var xml = archive.xml(part);
        if (xml == null) {
            return "";
        }
        try (xml) {
            boolean wanted = false;
            while (xml.next()) {
                wanted = elements.stream().anyMatch(xml::opens) || wanted && xml.isText();
                var text = wanted && xml.isText() ? xml.text().strip() : "";
                if (!text.isEmpty() && !text.equals(program) && !PROGRAMS.contains(text.toLowerCase(Locale.ROOT))) {
                    return text;
                }
            }
        }
        return "";
    }
}
