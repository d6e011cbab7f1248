package org.tongban.items;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Walks an XML file of a package from top to bottom; no document type, no entities. */
final class XmlWalk {

  /** Sees every element and every text that is not blank. */
  interface Visitor {

    /** The reader stands on the element and gives its attributes. */
    void element(XMLStreamReader element, int line);

    /** A text directly inside the element. */
    void text(String element, String text, int line);

    /** The element ends. */
    default void end(String element) {}
  }

  private XmlWalk() {}

  static void walk(PackageFiles files, String name, Visitor visitor) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      XMLStreamReader reader =
          factory.createXMLStreamReader(new ByteArrayInputStream(files.bytes(name)));
      walk(reader, name, visitor);
    } catch (XMLStreamException wrong) {
      int line = wrong.getLocation() == null ? 0 : wrong.getLocation().getLineNumber();
      throw new PackageRefusedException(name, line, "is not well-formed XML");
    }
  }

  private static void walk(XMLStreamReader reader, String name, Visitor visitor)
      throws XMLStreamException {
    Deque<String> open = new ArrayDeque<>();
    while (reader.hasNext()) {
      int event = reader.next();
      int line = reader.getLocation().getLineNumber();
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> {
          visitor.element(reader, line);
          open.push(reader.getLocalName());
        }
        case XMLStreamConstants.END_ELEMENT -> visitor.end(open.pop());
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (!reader.getText().isBlank()) {
            visitor.text(Objects.requireNonNull(open.peek()), reader.getText().strip(), line);
          }
        }
        case XMLStreamConstants.DTD,
            XMLStreamConstants.ENTITY_REFERENCE,
            XMLStreamConstants.PROCESSING_INSTRUCTION ->
            throw new PackageRefusedException(
                name, line, "document types, entities and instructions are refused");
        default -> {
          // comments and white space mean nothing
        }
      }
    }
  }
}
