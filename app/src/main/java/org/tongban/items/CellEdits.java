package org.tongban.items;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.tongban.kernel.Refusal;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Changes the cells of one row of a decision table; columns and rows stay (规则表单元格修改). */
final class CellEdits {

  private static final List<String> CELLS = List.of("inputEntry", "outputEntry", "annotationEntry");

  private CellEdits() {}

  /**
   * The rules with the cells of the row changed.
   *
   * @param row counted from 0
   * @param cells of inputs, outputs and annotations, in the order of the table
   */
  static byte[] with(byte[] rules, String decision, int row, List<String> cells) {
    try {
      Document document = parse(rules);
      List<Element> entries = entries(document, decision, row);
      if (entries.size() != cells.size()) {
        throw unknown();
      }
      for (int i = 0; i < cells.size(); i++) {
        inside(entries.get(i), "text")
            .findFirst()
            .orElseThrow(CellEdits::unknown)
            .setTextContent(cells.get(i));
      }
      return write(document);
    } catch (ParserConfigurationException
        | SAXException
        | IOException
        | TransformerException broken) {
      throw new IllegalStateException("the rules were read when the version was taken in", broken);
    }
  }

  private static Document parse(byte[] rules)
      throws ParserConfigurationException, SAXException, IOException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(rules));
  }

  private static List<Element> entries(Document document, String decision, int row) {
    Element table =
        all(document.getElementsByTagNameNS("*", "decision"))
            .filter(found -> found.getAttribute("id").equals(decision))
            .findFirst()
            .orElseThrow(CellEdits::unknown);
    List<Element> rules = all(table.getElementsByTagNameNS("*", "rule")).toList();
    if (row < 0 || row >= rules.size()) {
      throw unknown();
    }
    List<Element> entries = new ArrayList<>();
    CELLS.forEach(kind -> inside(rules.get(row), kind).forEach(entries::add));
    return entries;
  }

  private static Stream<Element> inside(Element parent, String name) {
    return all(parent.getElementsByTagNameNS("*", name));
  }

  private static Stream<Element> all(NodeList nodes) {
    return IntStream.range(0, nodes.getLength())
        .<Node>mapToObj(nodes::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast);
  }

  private static byte[] write(Document document) throws TransformerException {
    TransformerFactory factory = TransformerFactory.newDefaultInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    factory.newTransformer().transform(new DOMSource(document), new StreamResult(written));
    return written.toByteArray();
  }

  private static Refusal unknown() {
    return new Refusal(Refusal.Kind.CONFLICT, "items.edit.gone");
  }
}
