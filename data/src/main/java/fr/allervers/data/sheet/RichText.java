package fr.allervers.data.sheet;

import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/**
 * A text of an XLSX file whose stretches may look different from each other.
 *
 * @param text what stands there; raised digits as raised ones, so that a figure with the mark of a note stays one
 * @param struck true where some of it is struck through
 */
record RichText(String text, boolean struck) {

    private static final String RAISED = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";

    /** Reads up to the end of an element, without the readings that Japanese texts carry. */
    static RichText of(XmlPart xml, String end) throws XMLStreamException {
        var text = new CellText();
        boolean wanted = false;
        boolean reading = false;
        boolean raised = false;
        boolean strikes = false;
        boolean struck = false;
        while (xml.next() && !xml.closes(end)) {
            if (xml.isText() && wanted && !reading) {
                text.add(raised ? raised(xml.text()) : xml.text());
                struck |= strikes && !xml.text().isBlank();
            } else if (xml.opens("t") || xml.closes("t")) {
                wanted = xml.opens("t");
            } else if (xml.opens("rPh") || xml.closes("rPh")) {
                reading = xml.opens("rPh");
            } else if (xml.opens("r")) {
                raised = false;
                strikes = false;
            } else if (xml.opens("strike")) {
                strikes = isOn(xml);
            } else if (xml.opens("vertAlign")) {
                raised = "superscript".equals(xml.attribute("val"));
            }
        }
        return new RichText(text.toString(), struck);
    }

    /** True where an element that needs no value has none that says otherwise. */
    static boolean isOn(XmlPart xml) {
        return !Set.of("0", "false", "off").contains(Objects.requireNonNullElse(xml.attribute("val"), "1"));
    }

    /** The text with its digits raised. */
    static String raised(String text) {
        var raised = new StringBuilder();
        text.chars().forEach(c -> raised.append(c >= '0' && c <= '9' ? RAISED.charAt(c - '0') : (char) c));
        return raised.toString();
    }
}
