package fr.allervers.data.sheet;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * What styles of an XLSX file make of what stands in their cells: a number shown as a date or in per cent, which is all that
 * tells them from a number there, with words around it, or not shown at all, and what is struck through.
 */
final class CellStyles {

    private final Set<Integer> dateFormats = new HashSet<>();
    private final Set<Integer> percentFormats = new HashSet<>(Set.of(9, 10));
    private final Map<Integer, NumberFormat> others = new HashMap<>();
    private final Map<Integer, NumberFormat> shown = new HashMap<>();
    private final Set<Integer> dates = new HashSet<>();
    private final Set<Integer> percents = new HashSet<>();
    private final Set<Integer> struckFonts = new HashSet<>();
    private final Set<Integer> whiteFonts = new HashSet<>();
    private final Set<Integer> filled = new HashSet<>();
    private final Set<Integer> white = new HashSet<>();
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
        boolean ofFills = false;
        int font = -1;
        int fill = -1;
        int style = 0;
        while (xml.next()) {
            if (xml.opens("numFmt")) {
                addFormat(xml.number("numFmtId", -1), Objects.requireNonNullElse(xml.attribute("formatCode"), ""));
            } else if (xml.opens("fonts") || xml.closes("fonts")) {
                ofFonts = xml.opens("fonts");
            } else if (xml.opens("font") && ofFonts) {
                font++;
            } else if (xml.opens("strike") && ofFonts && RichText.isOn(xml)) {
                struckFonts.add(font);
            } else if (xml.opens("color") && ofFonts && isWhite(xml)) {
                whiteFonts.add(font);
            } else if (xml.opens("fills") || xml.closes("fills")) {
                ofFills = xml.opens("fills");
            } else if (xml.opens("fill") && ofFills) {
                fill++;
            } else if (xml.opens("fgColor") && ofFills && !isWhite(xml) || xml.opens("gradientFill")) {
                filled.add(fill);
            } else if (xml.opens("cellXfs") || xml.closes("cellXfs")) {
                ofCells = xml.opens("cellXfs");
            } else if (xml.opens("xf") && ofCells) {
                if (struckFonts.contains(xml.number("fontId", -1))) {
                    struck.add(style);
                }
                if (whiteFonts.contains(xml.number("fontId", -1)) && !filled.contains(xml.number("fillId", 0))) {
                    white.add(style);
                }
                addStyle(style++, xml.number("numFmtId", 0));
            }
        }
    }

    private static boolean isWhite(XmlPart xml) {
        var colour = xml.attribute("rgb");
        return colour == null
                ? "0".equals(xml.attribute("theme")) && xml.attribute("tint") == null
                : colour.toUpperCase(Locale.ROOT).endsWith("FFFFFF");
    }

    private void addFormat(int number, String code) {
        var bare = code.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(Locale.ROOT);
        if (showsDay(bare)) {
            dateFormats.add(number);
        } else if (bare.contains("%")) {
            percentFormats.add(number);
        } else {
            others.put(number, NumberFormat.of(code));
        }
    }

    private void addStyle(int style, int format) {
        if (isDate(format)) {
            dates.add(style);
        } else if (percentFormats.contains(format)) {
            percents.add(style);
        } else if (others.containsKey(format)) {
            shown.put(style, Objects.requireNonNull(others.get(format)));
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

    /** How a number of that style is shown that is neither a date nor in per cent. */
    NumberFormat format(int style) {
        return shown.getOrDefault(style, NumberFormat.PLAIN);
    }

    /** True of white letters on no colour. */
    boolean isWhite(int style) {
        return white.contains(style);
    }

    boolean strikes(int style) {
        return struck.contains(style);
    }

    boolean showsPercent(int style) {
        return percents.contains(style);
    }
}
