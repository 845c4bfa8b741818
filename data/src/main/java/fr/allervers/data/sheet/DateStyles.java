package fr.allervers.data.sheet;

import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Which styles of an XLSX file show a number as a date: that is all that tells a date from a number there. */
final class DateStyles {

    private final Set<Integer> formats = new HashSet<>();
    private final Set<Integer> styles = new HashSet<>();

    private DateStyles() {}

    /** @param part name of the part, null where the file has none */
    static DateStyles of(Archive archive, @Nullable String part) throws IOException, XMLStreamException {
        var dates = new DateStyles();
        var xml = part == null ? null : archive.xml(part);
        if (xml != null) {
            try (xml) {
                dates.read(xml);
            }
        }
        return dates;
    }

    private void read(XmlPart xml) throws XMLStreamException {
        boolean ofCells = false;
        int style = 0;
        while (xml.next()) {
            if (xml.opens("numFmt") && showsDay(Objects.requireNonNullElse(xml.attribute("formatCode"), ""))) {
                formats.add(xml.number("numFmtId", -1));
            } else if (xml.opens("cellXfs") || xml.closes("cellXfs")) {
                ofCells = xml.opens("cellXfs");
            } else if (xml.opens("xf") && ofCells) {
                if (isDate(xml.number("numFmtId", 0))) {
                    styles.add(style);
                }
                style++;
            }
        }
    }

    /** The numbers of the formats that every program knows are those of the standard (ECMA-376, 18.8.30). */
    private boolean isDate(int format) {
        return format >= 14 && format <= 22
                || format >= 27 && format <= 36
                || format >= 45 && format <= 47
                || format >= 50 && format <= 58
                || formats.contains(format);
    }

    private static boolean showsDay(String code) {
        var bare = code.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(Locale.ROOT);
        return bare.matches(".*[dyj].*") || bare.contains("mm") || bare.contains("hh");
    }

    boolean contains(int style) {
        return styles.contains(style);
    }
}
