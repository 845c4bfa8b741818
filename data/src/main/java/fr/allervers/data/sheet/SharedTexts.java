package fr.allervers.data.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The texts of an XLSX file, which its cells name by number. */
final class SharedTexts {

    private final List<RichText> texts = new ArrayList<>();

    private SharedTexts() {}

    /** @param part name of the part, null where the file has none */
    static SharedTexts of(Archive archive, @Nullable String part) throws IOException, XMLStreamException {
        var shared = new SharedTexts();
        var xml = part == null ? null : archive.xml(part);
        if (xml != null) {
            try (xml) {
                shared.read(xml);
            }
        }
        return shared;
    }

    private void read(XmlPart xml) throws XMLStreamException {
        while (xml.next()) {
            if (xml.opens("si")) {
                if (texts.size() >= SheetLimits.CELLS) {
                    throw UnreadableSheetException.of("cells", SheetLimits.CELLS);
                }
                texts.add(RichText.of(xml, "si"));
            }
        }
    }

    /** The text of a number; the file is damaged where there is none. */
    RichText get(int number) {
        return texts.get(number);
    }
}
