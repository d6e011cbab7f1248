package org.tongban.items;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;

/** Reads the tables out of the rules (DMN), as they are written (决策表读取). */
final class DecisionTables implements XmlWalk.Visitor {

  private final List<Table> tables = new ArrayList<>();
  private List<String> cell = new ArrayList<>();

  private DecisionTables() {}

  static List<DecisionTable> read(PackageFiles files) {
    DecisionTables reader = new DecisionTables();
    XmlWalk.walk(files, Rules.FILE, reader);
    return reader.tables.stream().map(Table::read).toList();
  }

  @Override
  public void element(XMLStreamReader element, int line) {
    String name = element.getLocalName();
    if (name.equals("decision")) {
      tables.add(new Table(attribute(element, "id")));
      return;
    }
    if (!tables.isEmpty()) {
      tables.getLast().element(name, element, this);
    }
  }

  @Override
  public void text(String element, String text, int line) {
    if (element.equals("text") && !cell.isEmpty()) {
      cell.set(cell.size() - 1, text);
    }
  }

  private void begin(List<String> cells) {
    cells.add("");
    cell = cells;
  }

  private static String attribute(XMLStreamReader element, String name) {
    String value = element.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  /** A table while it is read. */
  private static final class Table {
    private final String id;
    private final List<String> inputs = new ArrayList<>();
    private final List<String> outputs = new ArrayList<>();
    private final List<String> annotations = new ArrayList<>();
    private final List<DecisionTable.Rule> rules = new ArrayList<>();
    private String hitPolicy = "UNIQUE";

    Table(String id) {
      this.id = id;
    }

    void element(String name, XMLStreamReader element, DecisionTables reader) {
      switch (name) {
        case "decisionTable" -> {
          String policy = attribute(element, "hitPolicy");
          hitPolicy = policy.isEmpty() ? hitPolicy : policy;
        }
        case "input" -> reader.begin(inputs);
        case "output" -> outputs.add(attribute(element, "name"));
        case "annotation" -> annotations.add(attribute(element, "name"));
        case "rule" ->
            rules.add(
                new DecisionTable.Rule(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
        case "inputEntry" -> reader.begin(rules.getLast().inputs());
        case "outputEntry" -> reader.begin(rules.getLast().outputs());
        case "annotationEntry" -> reader.begin(rules.getLast().annotations());
        case "inputValues", "outputValues", "allowedAnswers", "defaultOutputEntry" ->
            reader.cell = new ArrayList<>();
        default -> {
          // what a decision needs is told by its columns
        }
      }
    }

    DecisionTable read() {
      return new DecisionTable(
          id,
          hitPolicy,
          List.copyOf(inputs),
          List.copyOf(outputs),
          List.copyOf(annotations),
          List.copyOf(rules));
    }
  }
}
