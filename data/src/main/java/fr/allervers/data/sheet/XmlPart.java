package fr.allervers.data.sheet;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** XML read piece by piece. Names count without their prefixes; entities and document types do not exist. */
final class XmlPart implements Closeable {

    private static final XMLInputFactory FACTORY = factory();

    private final MeasuredInput in;
    private final XMLStreamReader reader;

    XmlPart(MeasuredInput in) throws IOException {
        this.in = in;
        try {
            reader = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** A text that is no part of anything. */
    static XmlPart of(byte[] bytes) throws IOException {
        return new XmlPart(new MeasuredInput(new ByteArrayInputStream(bytes), bytes.length, count -> {}));
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLReporter((message, type, information, location) -> {}); // or it prints them
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("no external entities");
        });
        return factory;
    }

    /** Goes on to the next piece; false at the end. */
    boolean next() throws XMLStreamException {
        if (!reader.hasNext()) {
            return false;
        }
        int piece = reader.next();
        in.pieceEnds();
        if (piece == XMLStreamConstants.DTD || piece == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new XMLStreamException("no document types");
        }
        return true;
    }

    boolean opens(String name) {
        return reader.isStartElement() && reader.getLocalName().equals(name);
    }

    boolean closes(String name) {
        return reader.isEndElement() && reader.getLocalName().equals(name);
    }

    /** An attribute by its name without prefix, null where there is none. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** An attribute with a whole number; the fallback where there is none. */
    int number(String name, int fallback) {
        var text = attribute(name);
        return text == null ? fallback : Integer.parseInt(text);
    }

    /** True where an attribute says so. */
    boolean isTrue(String name) {
        var text = attribute(name);
        return "1".equals(text) || "true".equals(text);
    }

    boolean isText() {
        return reader.isCharacters();
    }

    String text() {
        return reader.getText();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
