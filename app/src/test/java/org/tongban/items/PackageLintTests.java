package org.tongban.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackageLintTests {

  private static final String TARGET = "target.bpmn20.xml";
  private static final String TASK = "<userTask id=\"REVIEW\" name=\"审批\"/>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<scriptTask id=\"s\" scriptFormat=\"groovy\"><script>1</script></scriptTask>",
        "<serviceTask id=\"s\" flowable:class=\"java.lang.Runtime\"/>",
        "<serviceTask id=\"s\" flowable:expression=\"${actions.run()}\"/>",
        "<serviceTask id=\"s\"/>",
        "<serviceTask id=\"s\" flowable:delegateExpression=\"${actions.run()}\"/>",
        "<serviceTask id=\"s\" flowable:delegateExpression=\"${T(java.lang.Runtime)}\"/>",
        "<serviceTask id=\"s\" flowable:type=\"shell\"/>",
        "<userTask id=\"s\" name=\"${runtimeService}\"/>",
        "<userTask id=\"s\" flowable:assignee=\"x\"/>",
        "<userTask id=\"s\"><documentation>#{1}</documentation></userTask>",
        "<userTask id=\"s\"><extensionElements><flowable:taskListener"
            + " event=\"create\" class=\"x\"/></extensionElements></userTask>",
        "<callActivity id=\"s\" calledElement=\"x\"/>",
        "<businessRuleTask id=\"s\"/>",
        "<sendTask id=\"s\"/>",
        "<flowable:executionListener event=\"start\" class=\"x\"/>",
      })
  void refusesWhatAProcessMayNotHold(String element) {
    refuses(Packages.with(TARGET, TASK, TASK + element), TARGET);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${T(java.lang.Runtime).getRuntime().exec('id')}",
        "${outcome.getClass().forName('java.lang.Runtime') != null}",
        "${outcome == 'APPROVE' or true}",
        "${outcome}",
        "${other == 'APPROVE'}",
        "#{outcome == 'APPROVE'}",
      })
  void refusesConditionsBeyondTheOutcome(String condition) {
    refuses(Packages.with(TARGET, "${outcome == 'APPROVE'}", condition), TARGET);
  }

  @Test
  void refusesACallInATimer() {
    refuses(Packages.with(TARGET, "${permitDue}", "${clock.now()}"), TARGET);
  }

  @Test
  void refusesDocumentTypesAndInstructions() {
    refuses(
        Packages.with(TARGET, "<!-- 迁入地", "<!DOCTYPE definitions [<!ENTITY a \"b\">]><!-- 迁入地"),
        TARGET);
    refuses(Packages.with("rules.dmn", "<!-- 夫妻", "<?run this?><!-- 夫妻"), "rules.dmn");
  }

  @Test
  void refusesEntitiesThatReachOutside() {
    for (String file : List.of(TARGET, "rules.dmn")) {
      String text = Packages.files().text(file);
      String hostile =
          text.replace(
              "<definitions",
              "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><definitions");
      assertThat(Packages.lint(Packages.withFile(file, hostile)))
          .singleElement()
          .asString()
          .matches("ERROR " + file + ":\\d+: document types.*");
    }
  }

  @Test
  void tellsEverythingAtOnceWithFileAndLine() {
    PackageFiles broken =
        Packages.merged(
            List.of(
                Packages.with("description.yaml", "amount: 40", "amount: 99999"),
                Packages.with("messages_en.properties", "check.spouseActive.flagged=", "# "),
                Packages.with("rules.dmn", "<text>\"FAMILY\"</text>", "<text>for x in y</text>"),
                Packages.withFile("guide_zh_TW.txt", "{{x}}"),
                Packages.with(
                    TARGET, TASK, TASK + "<sendTask id=\"a\"/><callActivity id=\"b\"/>")));
    assertThat(Packages.lint(broken))
        .anySatisfy(line -> assertThat(line).matches("ERROR description\\.yaml:\\d+: .*permit.*"))
        .anySatisfy(line -> assertThat(line).contains("messages_en", "check.spouseActive.flagged"))
        .anySatisfy(line -> assertThat(line).matches("ERROR rules\\.dmn:\\d+: .*for x in y.*"))
        .anySatisfy(line -> assertThat(line).matches("ERROR target\\.\\S+:\\d+: .*sendTask.*"))
        .anySatisfy(line -> assertThat(line).matches("ERROR target\\.\\S+:\\d+: .*callActivity.*"))
        .anySatisfy(line -> assertThat(line).contains("guide_zh_TW.txt:1: markup"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "function() external { java: { class: \"java.lang.Math\", method signature: \"abs(int)\" } }",
        "for i in 1..1000000 return i",
        "{a: 1}",
        "some x in [1] satisfies x = 1",
      })
  void refusesFeelThatIsMoreThanAComparison(String feel) {
    refuses(
        Packages.with("rules.dmn", "<text>\"FAMILY\"</text>", "<text>" + feel + "</text>"),
        "rules.dmn");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<import namespace=\"urn:x\" name=\"x\" importType=\"java\"/>",
        "<businessKnowledgeModel id=\"b\" name=\"b\"/>",
        "<decision id=\"d\" name=\"d\"><literalExpression/></decision>",
        "<extensionElements/>",
      })
  void refusesRulesThatAreNoTables(String element) {
    refuses(Packages.with("rules.dmn", "</definitions>", element + "</definitions>"), "rules.dmn");
  }

  @Test
  void refusesRulesThatDoNotCompile() {
    LoadedPackage item =
        PackageReader.read(
            Packages.with("rules.dmn", "<text>phoneGiven</text>", "<text>phone ( given</text>"),
            Packages.CLOCK);
    assertThatThrownBy(() -> item.rules().engine())
        .isInstanceOf(PackageRefusedException.class)
        .hasMessageStartingWith("rules.dmn");
  }

  private static void refuses(PackageFiles files, String file) {
    assertThatThrownBy(() -> PackageReader.read(files, Packages.CLOCK))
        .isInstanceOf(PackageRefusedException.class)
        .hasMessageMatching("(?s)(.*\n)?" + file + ":\\d+: .*");
  }
}
