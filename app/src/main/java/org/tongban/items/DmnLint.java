package org.tongban.items;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

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
          "\\b(function|external|java|mvel|for|some|every)\\b|[{}@]", Pattern.CASE_INSENSITIVE);
  private static final Pattern STRING = Pattern.compile("\"([^\"]*)\"");
  private static final Pattern KEY = Pattern.compile("(check|cite)(\\.[A-Za-z0-9]+)+");
  private static final int LONGEST = 300;

  private final String file;
  private final List<String> decisions = new ArrayList<>();
  private final List<String> keys = new ArrayList<>();

  private DmnLint(String file) {
    this.file = file;
  }

  /** What the rules consist of: ids of the decisions in order, keys of their texts. */
  record Found(List<String> decisions, List<String> keys) {}

  static Found check(PackageFiles files, String name) {
    DmnLint lint = new DmnLint(name);
    XmlWalk.walk(files, name, lint);
    if (lint.decisions.isEmpty()) {
      throw new PackageRefusedException(name, "there is no decision");
    }
    return new Found(List.copyOf(lint.decisions), List.copyOf(lint.keys));
  }

  @Override
  public void element(XMLStreamReader element, int line) {
    String name = element.getLocalName();
    if (!ELEMENTS.contains(name)
        || !NAMESPACES.contains(String.valueOf(element.getNamespaceURI()))) {
      throw new PackageRefusedException(file, line, "the element " + name + " is not allowed");
    }
    for (int i = 0; i < element.getAttributeCount(); i++) {
      String attribute = element.getAttributeLocalName(i);
      if (!ATTRIBUTES.contains(attribute)) {
        throw new PackageRefusedException(
            file, line, "the attribute " + attribute + " of " + name + " is not allowed");
      }
    }
    String id = element.getAttributeValue(null, "id");
    if (name.equals("decision")) {
      if (id == null) {
        throw new PackageRefusedException(file, line, "a decision has an id");
      }
      decisions.add(id);
      keys.add("check." + id);
    }
  }

  @Override
  public void text(String element, String text, int line) {
    if (!element.equals("text")) {
      return;
    }
    if (text.length() > LONGEST || REFUSED.matcher(STRING.matcher(text).replaceAll("")).find()) {
      throw new PackageRefusedException(file, line, "the expression " + text + " is refused");
    }
    STRING
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .filter(this::isKey)
        .forEach(keys::add);
  }

  private boolean isKey(String text) {
    return KEY.matcher(text).matches();
  }
}
