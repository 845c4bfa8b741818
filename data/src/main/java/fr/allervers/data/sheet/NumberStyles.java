package fr.allervers.data.sheet;

import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Which styles of an XLSX file show a number as a date or in per cent: that is all that tells them from a number there. */
final class NumberStyles {

    private final Set<Integer> dateFormats = new HashSet<>();
    private final Set<Integer> percentFormats = new HashSet<>(Set.of(9, 10));
    private final Set<Integer> dates = new HashSet<>();
    private final Set<Integer> percents = new HashSet<>();

    private NumberStyles() {}

    /** @param part name of the part, null where the file has none */
    static NumberStyles of(Archive archive, @Nullable String part) throws IOException, XMLStreamException {
        var styles = new NumberStyles();
        var xml = part == null ? null : archive.xml(part);
        if (xml != null) {
            try (xml) {
                styles.read(xml);
            }
        }
        return styles;
    }

    private void read(XmlPart xml) throws XMLStreamException {
        boolean ofCells = false;
        int style = 0;
        while (xml.next()) {
            if (xml.opens("numFmt")) {
                addFormat(xml.number("numFmtId", -1), Objects.requireNonNullElse(xml.attribute("formatCode"), ""));
            } else if (xml.opens("cellXfs") || xml.closes("cellXfs")) {
                ofCells = xml.opens("cellXfs");
            } else if (xml.opens("xf") && ofCells) {
                addStyle(style++, xml.number("numFmtId", 0));
            }
        }
    }

    private void addFormat(int number, String code) {
        var bare = code.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(Locale.ROOT);
        if (showsDay(bare)) {
            dateFormats.add(number);
        } else if (bare.contains("%")) {
            percentFormats.add(number);
        }
    }

    private void addStyle(int style, int format) {
        if (isDate(format)) {
            dates.add(style);
        } else if (percentFormats.contains(format)) {
            percents.add(style);
        }
    }

    /** The numbers of the formats that every program knows are those of the standard (ECMA-376, 18.8.30). */
    private boolean isDate(int format) {
        return format >= 14 && format <= 22
                || format >= 27 && format <= 36
                || format >= 45 && format <= 47
                || format >= 50 && format <= 58
                || dateFormats.contains(format);
    }

    private static boolean showsDay(String bare) {
        return bare.matches(".*[dyj].*") || bare.contains("mm") || bare.contains("hh");
    }

    boolean showsDate(int style) {
        return dates.contains(style);
    }

    boolean showsPercent(int style) {
        return percents.contains(style);
    }
}
