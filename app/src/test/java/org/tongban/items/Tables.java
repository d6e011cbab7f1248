package org.tongban.items;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Rules with one table of one column. */
final class Tables {

  private static final String PHONE = "check.phoneReachable.passed";
  private static final String REST = "check.phoneReachable.flagged";

  private Tables() {}

  static String of(String policy, String type, String... cells) {
    String rows =
        Arrays.stream(cells)
            .map(cell -> row(cell, cell.equals("-") || cell.equals("null") ? REST : PHONE))
            .collect(Collectors.joining());
    return """
    <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="urn:d">
      <inputData id="i" name="fact"><variable name="fact" typeRef="%s"/></inputData>
      <decision id="tested" name="tested">
        <variable name="tested" typeRef="Any"/>
        <informationRequirement id="r"><requiredInput href="#i"/></informationRequirement>
        <decisionTable id="t" hitPolicy="%s">
          <input id="c"><inputExpression typeRef="%s"><text>fact</text></inputExpression></input>
          <output id="o1" name="passed" typeRef="Any"/>
          <output id="o2" name="reason" typeRef="string"/>
          <output id="o3" name="citation" typeRef="string"/>
          %s
        </decisionTable>
      </decision>
    </definitions>
    """
        .formatted(type, policy, type, rows);
  }

  private static String row(String cell, String reason) {
    return """
    <rule>
      <inputEntry><text>%s</text></inputEntry>
      <outputEntry><text>%s</text></outputEntry>
      <outputEntry><text>"%s"</text></outputEntry>
      <outputEntry><text>"cite.local"</text></outputEntry>
    </rule>
    """
        .formatted(cell.replace("&", "&amp;").replace("<", "&lt;"), reason.equals(PHONE), reason);
  }
}
