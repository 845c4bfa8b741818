package fr.allervers.data.sheet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * What styles of an ODS file make of what they are given to: tables that are not shown, letters that are struck through,
 * raised or cannot be seen, and what is printed at the head and the foot of their pages.
 */
final class OdsStyles {

    private static final String WHITE = "#ffffff";

    /** Styles that follow from one another. */
    private static final int DEEPEST = 10;

    /** What shows something else on each page. */
    private static final Set<String> FIELDS =
            Set.of("page-number", "page-count", "sheet-name", "date", "time", "title", "file-name");

    /** What has letters of its own and is no style of cells. */
    private static final List<String> NAMELESS = List.of(
            "default-style",
            "number-style",
            "currency-style",
            "percentage-style",
            "date-style",
            "time-style",
            "boolean-style",
            "text-style");

    private static final List<String> PARTS =
            List.of("header", "header-left", "header-first", "footer", "footer-left", "footer-first");

    private final Set<String> hiddenTables = new HashSet<>();
    private final Set<String> struck = new HashSet<>();
    private final Set<String> raised = new HashSet<>();
    private final Set<String> unshown = new HashSet<>();
    private final Map<String, String> letters = new HashMap<>();
    private final Map<String, String> grounds = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, String> pages = new HashMap<>();
    private final Map<String, Set<String>> texts = new HashMap<>();
    private String style = "";

    /** Notes what a piece says, if it is one of a style. */
    void note(XmlPart xml) throws XMLStreamException {
        if (xml.opens("style")) {
            style = name(xml, "name");
            put(parents, xml.attribute("parent-style-name"));
            put(pages, xml.attribute("master-page-name"));
        } else if (NAMELESS.stream().anyMatch(xml::opens)) {
            style = "";
        } else if (xml.opens("table-properties") && "false".equals(xml.attribute("display"))) {
            hiddenTables.add(style);
        } else if (xml.opens("table-cell-properties")) {
            put(grounds, xml.attribute("background-color"));
        } else if (xml.opens("text-properties")) {
            noteLetters(xml);
        } else if (xml.opens("master-page")) {
            notePage(xml, name(xml, "name"));
        }
    }

    private static String name(XmlPart xml, String attribute) {
        return Objects.requireNonNullElse(xml.attribute(attribute), "");
    }

    private void put(Map<String, String> map, @Nullable String value) {
        if (value != null) {
            map.put(style, value);
        }
    }

    private void noteLetters(XmlPart xml) {
        var line = xml.attribute("text-line-through-style");
        if (line != null && !line.equals("none")) {
            struck.add(style);
        }
        if (name(xml, "text-position").matches("super.*|[1-9].*")) {
            raised.add(style);
        }
        if ("none".equals(xml.attribute("display"))) {
            unshown.add(style);
        }
        put(letters, xml.attribute("color"));
    }

    private void notePage(XmlPart xml, String page) throws XMLStreamException {
        var said = texts.computeIfAbsent(page, p -> new LinkedHashSet<>());
        var text = new StringBuilder();
        boolean shown = false;
        int field = 0;
        while (xml.next() && !xml.closes("master-page")) {
            if (isPart(xml::opens)) {
                shown = !"false".equals(xml.attribute("display"));
                text.setLength(0);
            } else if (isPart(xml::closes)) {
                if (shown && !PageText.of(text.toString()).isEmpty()) {
                    said.add(PageText.of(text.toString()));
                }
                shown = false;
            } else if (FIELDS.stream().anyMatch(xml::opens)) {
                field++;
            } else if (FIELDS.stream().anyMatch(xml::closes)) {
                field--;
            } else if (xml.opens("p") || xml.opens("s")) {
                text.append(' ');
            } else if (xml.isText() && field == 0) {
                text.append(xml.text());
            }
        }
    }

    private static boolean isPart(Predicate<String> is) {
        return PARTS.stream().anyMatch(is);
    }

    boolean hidesTable(String name) {
        return hiddenTables.contains(name);
    }

    boolean strikes(String name) {
        return struck.contains(name);
    }

    boolean raises(String name) {
        return raised.contains(name);
    }

    /** True of white letters on no colour, and of letters that are not to be shown. */
    boolean hides(String name) {
        if (unshown.contains(name)) {
            return true;
        }
        var ground = own(grounds, name);
        boolean bare = ground.isEmpty() || ground.equals("transparent") || ground.equalsIgnoreCase(WHITE);
        return own(letters, name).equalsIgnoreCase(WHITE) && bare;
    }

    private String own(Map<String, String> map, String name) {
        var at = name;
        for (int i = 0; i < DEEPEST; i++) {
            var value = map.get(at);
            if (value != null) {
                return value;
            }
            at = parents.getOrDefault(at, "");
        }
        return "";
    }

    /** Texts at the head or the foot of the pages of a table of that style. */
    Set<String> pageTexts(String name) {
        return texts.getOrDefault(pages.getOrDefault(name, "Default"), Set.of());
    }
}
