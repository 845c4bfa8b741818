package fr.allervers.data.sheet;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** What the properties of a spreadsheet say of who made it; no table shows it. */
final class Authors {

    /** Of an XLSX, with the program that made it. */
    private static final String PROGRAM_PART = "docProps/app.xml";

    private static final String PROGRAM = "Application";

    /** Properties of an XLSX, then those of an ODS. */
    private static final List<String> PARTS = List.of("docProps/core.xml", PROGRAM_PART, "meta.xml");

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
        var told = new HashSet<String>();
        var programs = new HashSet<>(PROGRAMS);
        try {
            for (var part : PARTS) {
                read(archive, part, told, programs);
            }
            return !programs.containsAll(told);
        } catch (IOException | XMLStreamException e) {
            return true;
        }
    }

    /** Adds the texts of one part, in small letters: what is told of its authors, and the name of the program that made it. */
    private static void read(Archive archive, String part, Set<String> told, Set<String> programs)
            throws IOException, XMLStreamException {
        var xml = archive.xml(part);
        if (xml == null) {
            return;
        }
        try (xml) {
            boolean isTold = false;
            boolean isProgram = false;
            while (xml.next()) {
                isTold = TOLD.stream().anyMatch(xml::opens) || isTold && xml.isText();
                isProgram = part.equals(PROGRAM_PART) && (xml.opens(PROGRAM) || isProgram && xml.isText());
                var text = xml.isText() ? xml.text().strip().toLowerCase(Locale.ROOT) : "";
                if (!text.isEmpty() && (isTold || isProgram)) {
                    (isTold ? told : programs).add(text);
                }
            }
        }
    }
}
