package org.tongban.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessLintTests {

  private static final String TARGET = "target.bpmn20.xml";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          sourceRef="REVIEW" targetRef="reviewDecided" | sourceRef="REVIEW" targetRef="REVIEW" | leads to no end
          <sequenceFlow id="f13" sourceRef="REVIEW" targetRef="reviewDecided"/> | | REVIEW leads to no end
          sourceRef="toReview" targetRef="REVIEW" | sourceRef="toReview" targetRef="refused" | REVIEW is never reached
          sourceRef="toReview" targetRef="REVIEW" | sourceRef="toReview" targetRef="NOWHERE" | NOWHERE, which is not there
          ${permitDue} | ${permittedDue} | no term permitted
          ${permitDue} | ${caseId} | name the end of a term
          ${permitDue} | 40D | no ISO 8601 time
          ${actions.expirePermit} | ${actions.payMyFriend} | payMyFriend, which is not there
          messageRef="movedOut" | messageRef="gone" | the message gone, which is not declared
          attachedToRef="SETTLE" | attachedToRef="settled" | attached to no user task
          isExecutable="true" | isExecutable="false" | not executable
          <startEvent id="submitted"/> | <startEvent id="submitted"/><startEvent id="again"/> | one start event, not 2
          <endEvent id="settled" name="落户"/> | <endEvent id="refused" name="落户"/> | used twice
          ${outcome == 'REFUSE'} | ${outcome == 'RETURN'} | asks for RETURN
          ${outcome == 'ASK_CORRECTION'} | ${outcome == 'ACCEPT'} | never taken
          ${outcome == 'ASK_CORRECTION'} | ${outcome == 'ACCEPT'} | no way for [ASK_CORRECTION]
          <exclusiveGateway id="windowDecided"/> | <exclusiveGateway id="windowDecided" default="f99"/> | the default f99
          <exclusiveGateway id="windowDecided"/> | <exclusiveGateway id="windowDecided" default="f08"/> | needs no condition
          <exclusiveGateway id="toWindow"/> | <parallelGateway id="toWindow"/> | joins what no parallel gateway forked
          <sequenceFlow id="f17" sourceRef="waitForOrigin" targetRef="rejectionReceived"/> | <sequenceFlow id="f17" sourceRef="waitForOrigin" targetRef="SETTLE"/> | to nothing else
          """)
  void saysWhereAProcessWouldStandStill(String from, String to, String why) {
    assertThat(Packages.lint(Packages.with(TARGET, from, to == null ? "" : to)))
        .anySatisfy(
            line -> assertThat(line).matches("(?s)ERROR target.bpmn20.xml:\\d+: .*").contains(why));
  }

  @Test
  void warnsOfAMessageNobodyWaitsFor() {
    assertThat(
            Packages.lint(
                Packages.with(
                    TARGET, "<process ", "<message id=\"idle\" name=\"IDLE\"/>\n<process ")))
        .singleElement()
        .asString()
        .matches("WARNING target.bpmn20.xml:\\d+: nothing waits for the message idle");
  }

  @Test
  void takesAForkThatIsJoined() {
    assertThat(lint(Processes.parallel("A", "B", "join", "join"))).isEmpty();
  }

  @Test
  void refusesAForkThatIsNotJoined() {
    assertThat(lint(Processes.parallel("A", "B", "join", "end")))
        .anyMatch(line -> line.contains("forks 2 ways that no parallel gateway joins"));
    assertThat(lint(Processes.parallel("A", "A", "join", "join")))
        .anyMatch(line -> line.contains("forks 2 ways"));
  }

  @Test
  void refusesAJoinOfWaysOfWhichOnlyOneIsTaken() {
    assertThat(
            lint(
                Processes.parallel("A", "B", "join", "join")
                    .replace("parallelGateway id=\"fork\"", "exclusiveGateway id=\"fork\"")))
        .anyMatch(line -> line.contains("join joins what no parallel gateway forked"));
  }

  @Test
  void refusesATaskWithTwoWaysOut() {
    assertThat(
            lint(
                Processes.parallel("A", "B", "join", "join")
                    .replace(
                        "</process>",
                        "<sequenceFlow id=\"x\" sourceRef=\"A\" targetRef=\"end\"/></process>")))
        .anyMatch(line -> line.contains("userTask A has more than one flow out"));
  }

  @Test
  void asksTheEngineItself() {
    String disordered =
        Processes.parallel("A", "B", "join", "join")
            .replace(
                "<userTask id=\"A\"/>",
                "<userTask id=\"A\"><incoming>f2</incoming><documentation>x</documentation></userTask>");
    assertThat(lint(disordered)).singleElement().asString().contains("the engine refuses it");
  }

  private static List<String> lint(String process) {
    PackageFiles files = Packages.withFile("parallel.bpmn20.xml", process);
    return Packages.lint(files).stream().filter(line -> !line.startsWith("WARNING")).toList();
  }
}
