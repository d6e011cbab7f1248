package org.tongban.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableLintTests {

  @Test
  void takesATableThatIsCompleteAndWithoutOverlaps() {
    assertThat(lint("UNIQUE", "number", "< 18", "[18..60]", "> 60", "null")).isEmpty();
    assertThat(lint("FIRST", "string", "\"A\",\"B\"", "-")).isEmpty();
    assertThat(lint("UNIQUE", "string", "\"A\"", "not(\"A\")")).isEmpty();
    assertThat(lint("UNIQUE", "boolean", "true", "false", "null")).isEmpty();
  }

  @Test
  void namesTheValuesThatMeetNoRow() {
    assertThat(lint("UNIQUE", "number", "< 18", "> 18", "null"))
        .singleElement()
        .asString()
        .matches("ERROR rules.dmn:\\d+: the table of tested has no row for fact = 18");
    assertThat(lint("FIRST", "boolean", "true", "null"))
        .singleElement()
        .asString()
        .endsWith("has no row for fact = false");
    assertThat(lint("UNIQUE", "string", "\"A\"", "\"B\"", "null"))
        .singleElement()
        .asString()
        .endsWith("has no row for fact = (another text)");
  }

  @Test
  void warnsWhenAnUnknownFactMeetsNoRow() {
    assertThat(lint("UNIQUE", "boolean", "true", "false"))
        .singleElement()
        .asString()
        .startsWith("WARNING rules.dmn:")
        .endsWith("gives no answer when a fact is not known: fact = null");
  }

  @Test
  void namesTheRowsThatOverlap() {
    assertThat(lint("UNIQUE", "number", "<= 18", ">= 18", "null"))
        .singleElement()
        .asString()
        .endsWith("has overlapping rows: rows [1, 2] for fact = 18");
  }

  @Test
  void findsRowsThatAreNeverReached() {
    assertThat(lint("FIRST", "number", "> 10", "> 20", "-"))
        .singleElement()
        .asString()
        .matches("ERROR rules.dmn:\\d+: the table of tested row 2 is never reached.*");
    assertThat(lint("FIRST", "boolean", "-", "true"))
        .singleElement()
        .asString()
        .contains("row 2 is never reached");
    assertThat(lint("FIRST", "number", "> 20", "> 10", "-")).isEmpty();
  }

  @Test
  void looksOnlyAtTheValuesAColumnSaysItHas() {
    String table = Tables.of("UNIQUE", "string", "\"A\"", "\"B\"", "null");
    assertThat(
            lintTable(
                table.replace(
                    "</inputExpression>",
                    "</inputExpression><inputValues><text>\"A\",\"B\"</text></inputValues>")))
        .isEmpty();
  }

  @Test
  void saysWhatItCouldNotLookThrough() {
    assertThat(lint("FIRST", "string", "starts with(?, \"A\")", "-"))
        .allMatch(line -> line.startsWith("WARNING rules.dmn:"))
        .anyMatch(line -> line.contains("could not be looked through whole"));
  }

  @Test
  void refusesPoliciesThatGiveSeveralAnswers() {
    assertThat(lint("COLLECT", "boolean", "true", "false", "null"))
        .singleElement()
        .asString()
        .contains("hit policy FIRST, UNIQUE or ANY");
  }

  @Test
  void refusesARowThatIsNoCheck() {
    assertThat(
            lintTable(
                Tables.of("FIRST", "boolean", "true", "-")
                    .replaceFirst(
                        "<text>true</text></outputEntry>", "<text>1</text></outputEntry>")))
        .anyMatch(line -> line.contains("row 1 gives no passed, reason and citation"));
  }

  private static List<String> lint(String policy, String type, String... cells) {
    return lintTable(Tables.of(policy, type, cells));
  }

  private static List<String> lintTable(String table) {
    Findings findings = new Findings();
    PackageFiles files = Packages.withFile("rules.dmn", table);
    DmnLint.Found found = DmnLint.check(files, Rules.FILE, findings);
    findings.refuse();
    TableLint.check(
        new Rules(files.version(), files.bytes(Rules.FILE), found.decisions()), found, findings);
    return findings.all().stream().map(finding -> finding.severity() + " " + finding).toList();
  }
}
