package fr.allervers.data.sheet;

import fr.allervers.data.sheet.Cell.Kind;
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
 * What styles of a workbook make of what stands in their cells: a number shown as a date or in per cent, which is all that
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

    CellStyles() {}

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
                int ofCell = xml.number("fontId", -1);
                look(
                        style,
                        struckFonts.contains(ofCell),
                        whiteFonts.contains(ofCell) && !filled.contains(xml.number("fillId", 0)));
                addStyle(style++, xml.number("numFmtId", 0));
            }
        }
    }

    /** Notes how the cells of a style look. */
    void look(int style, boolean isStruck, boolean isWhite) {
        if (isStruck) {
            struck.add(style);
        }
        if (isWhite) {
            white.add(style);
        }
    }

    private static boolean isWhite(XmlPart xml) {
        var colour = xml.attribute("rgb");
        return colour == null
                ? "0".equals(xml.attribute("theme")) && xml.attribute("tint") == null
                : colour.toUpperCase(Locale.ROOT).endsWith("FFFFFF");
    }

    /** Notes a format by its code, such as {@code dd/mm/yyyy}. */
    void addFormat(int number, String code) {
        var bare = code.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(Locale.ROOT);
        if (showsDay(bare)) {
            dateFormats.add(number);
        } else if (bare.contains("%")) {
            percentFormats.add(number);
        } else {
            others.put(number, NumberFormat.of(code));
        }
    }

    /** Notes which format the cells of a style have. */
    void addStyle(int style, int format) {
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

    /**
     * The cell of a number. A share is no number of anything, nor is a figure with words around it: they stay as the program
     * shows them.
     *
     * @param text the number as the file writes it
     */
    Cell number(String text, int style) {
        if (showsDate(style)) {
            return Cell.of(Kind.DATE, Figures.date(text));
        }
        if (percents.contains(style)) {
            return Cell.text(Figures.percent(text));
        }
        var format = format(style);
        return format.isPlain()
                ? Cell.of(Kind.NUMBER, Figures.plain(text))
                : Cell.text(format.shown(Figures.plain(text)));
    }

    /** How a number of that style is shown that is neither a date nor in per cent. */
    private NumberFormat format(int style) {
        return shown.getOrDefault(style, NumberFormat.PLAIN);
    }

    /** True where a cell does not show what is in it: white letters on no colour, a number whose format shows nothing. */
    boolean isUnseen(int style, boolean isNumber) {
        var format = format(style);
        return white.contains(style) || isNumber && format.hides() && format.isPlain();
    }

    boolean strikes(int style) {
        return struck.contains(style);
    }
}
