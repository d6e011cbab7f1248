package org.tongban.items;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Holds the rules (DMN) to plain decision tables in FEEL: no functions of their own, no Java, no
 * imports, no loops; collects the decisions and the keys of the texts they give.
 */
final class DmnLint implements XmlWalk.Visitor {

  private static final Set<String> NAMESPACES =
      Set.of(
          "https://www.omg.org/spec/DMN/20191111/MODEL/",
          "https://www.omg.org/spec/DMN/20211108/MODEL/",
          "https://www.omg.org/spec/DMN/20230324/MODEL/");
  private static final Set<String> ELEMENTS =
      Set.of(
          "definitions",
          "description",
          "inputData",
          "variable",
          "decision",
          "question",
          "allowedAnswers",
          "informationRequirement",
          "requiredInput",
          "requiredDecision",
          "decisionTable",
          "input",
          "inputExpression",
          "inputValues",
          "output",
          "outputValues",
          "defaultOutputEntry",
          "annotation",
          "annotationEntry",
          "rule",
          "inputEntry",
          "outputEntry",
          "text");
  private static final Set<String> ATTRIBUTES =
      Set.of("id", "name", "label", "namespace", "href", "typeRef", "hitPolicy");
  private static final Pattern REFUSED =
      Pattern.compile(
          "\\b(function|external|java|mvel|for|some|every|matches|replace|split)\\b|[{}@]",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern STRING = Pattern.compile("\"([^\"]*)\"");
  private static final Pattern KEY = Pattern.compile("(check|cite)(\\.[A-Za-z0-9]+)+");
  private static final int LONGEST = 300;

  private final String file;
  private final Findings findings;
  private final List<String> decisions = new ArrayList<>();
  private final List<String> keys = new ArrayList<>();
  private final Map<String, Integer> inputs = new LinkedHashMap<>();
  private final SequencedMap<String, Table> tables = new LinkedHashMap<>();

  private DmnLint(String file, Findings findings) {
    this.file = file;
    this.findings = findings;
  }

  /**
   * What the rules consist of.
   *
   * @param decisions ids in order
   * @param keys of their texts
   * @param inputs names of the facts they ask for, with their lines
   * @param tables by the id of the decision
   */
  record Found(
      List<String> decisions,
      List<String> keys,
      Map<String, Integer> inputs,
      Map<String, Table> tables) {}

  /** Where a table and its rows stand. */
  record Table(int line, List<Integer> rows) {}

  static Found check(PackageFiles files, String name, Findings findings) {
    DmnLint lint = new DmnLint(name, findings);
    XmlWalk.walk(files, name, lint);
    if (lint.decisions.isEmpty()) {
      findings.error(name, "there is no decision: add one decision table a check");
    }
    return new Found(List.copyOf(lint.decisions), List.copyOf(lint.keys), lint.inputs, lint.tables);
  }

  @Override
  public void element(XMLStreamReader element, int line) {
    String name = element.getLocalName();
    if (!ELEMENTS.contains(name)
        || !NAMESPACES.contains(String.valueOf(element.getNamespaceURI()))) {
      findings.error(file, line, "the element " + name + " is not allowed");
      return;
    }
    for (int i = 0; i < element.getAttributeCount(); i++) {
      String attribute = element.getAttributeLocalName(i);
      if (!ATTRIBUTES.contains(attribute)) {
        findings.error(
            file, line, "the attribute " + attribute + " of " + name + " is not allowed");
      }
      Markup.check(file, line, element.getAttributeValue(i), findings);
    }
    switch (name) {
      case "decision" -> decision(element.getAttributeValue(null, "id"), line);
      case "inputData" -> inputs.put(String.valueOf(element.getAttributeValue(null, "name")), line);
      case "decisionTable" -> {
        if (!decisions.isEmpty()) {
          tables.put(decisions.getLast(), new Table(line, new ArrayList<>()));
        }
      }
      case "rule" -> {
        if (!tables.isEmpty()) {
          tables.lastEntry().getValue().rows().add(line);
        }
      }
      default -> {
        // the others are parts of these
      }
    }
  }

  private void decision(@Nullable String id, int line) {
    if (id == null || decisions.contains(id)) {
      findings.error(file, line, "a decision has an id of its own");
      return;
    }
    decisions.add(id);
    keys.add("check." + id);
  }

  @Override
  public void text(String element, String text, int line) {
    if (!element.equals("text")) {
      Markup.check(file, line, text, findings);
      return;
    }
    if (text.length() > LONGEST || REFUSED.matcher(STRING.matcher(text).replaceAll("")).find()) {
      findings.error(file, line, "the expression " + text + " is refused");
    }
    STRING
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .forEach(literal -> {
          Markup.check(file, line, literal, findings);
          if (isKey(literal)) {
            keys.add(literal);
          }
        });
  }

  private boolean isKey(String text) {
    return KEY.matcher(text).matches();
  }
}
