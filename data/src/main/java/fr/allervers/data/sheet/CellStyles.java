package fr.allervers.data.sheet;

import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Which styles of an XLSX file show a number as a date or in per cent, which is all that tells them from a number there, and
 * which strike through what they show.
 */
final class CellStyles {

    private final Set<Integer> dateFormats = new HashSet<>();
    private final Set<Integer> percentFormats = new HashSet<>(Set.of(9, 10));
    private final Set<Integer> dates = new HashSet<>();
    private final Set<Integer> percents = new HashSet<>();
    private final Set<Integer> struckFonts = new HashSet<>();
    private final Set<Integer> struck = new HashSet<>();

    private CellStyles() {}

    /** @param part name of the part, null where the file has none */
    static CellStyles of(Archive archive, @Nullable String part) throws IOException, XMLStreamException {
        var styles = new CellStyles();
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
        boolean ofFonts = false;
        int font = -1;
        int style = 0;
        while (xml.next()) {
            if (xml.opens("numFmt")) {
                addFormat(xml.number("numFmtId", -1), Objects.requireNonNullElse(xml.attribute("formatCode"), ""));
            } else if (xml.opens("fonts") || xml.closes("fonts")) {
                ofFonts = xml.opens("fonts");
            } else if (xml.opens("font") && ofFonts) {
                font++;
            } else if (xml.opens("strike") && ofFonts && isOn(xml.attribute("val"))) {
                struckFonts.add(font);
            } else if (xml.opens("cellXfs") || xml.closes("cellXfs")) {
                ofCells = xml.opens("cellXfs");
            } else if (xml.opens("xf") && ofCells) {
                if (struckFonts.contains(xml.number("fontId", -1))) {
                    struck.add(style);
                }
                addStyle(style++, xml.number("numFmtId", 0));
            }
        }
    }

    private static boolean isOn(@Nullable String value) {
        return value == null || !Set.of("0", "false", "off").contains(value);
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

    boolean strikes(int style) {
        return struck.contains(style);
    }

    boolean showsPercent(int style) {
        return percents.contains(style);
    }
}
