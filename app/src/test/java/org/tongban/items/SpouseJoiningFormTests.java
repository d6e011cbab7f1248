package org.tongban.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpouseJoiningFormTests {

  private static final LoadedPackage ITEM = Packages.spouseJoining();

  private static final Map<String, String> RESIDENCE =
      Map.of("residenceSince", "2023-06", "homeKind", "own", "phone", "15400000001");

  @Test
  void asksInAtMostThreeStepsAndOnlyWhatIsNotKnown() {
    assertThat(ITEM.steps()).hasSizeLessThanOrEqualTo(3);
    assertThat(ITEM.steps().getFirst().known()).contains("applicantName", "spouseName");
    assertThat(ITEM.steps().stream().flatMap(step -> step.fields().stream()))
        .hasSizeLessThanOrEqualTo(10)
        .noneMatch(field -> field.kind() == FormStep.Kind.CITIZEN_NUMBER);
  }

  @Test
  void takesGoodAnswers() {
    assertThat(
            ITEM.validate(
                0, Map.of("relation", "10", "spouseConsent", "true", "ownerConsent", "true")))
        .isEmpty();
    assertThat(ITEM.validate(1, RESIDENCE)).isEmpty();
    assertThat(
            ITEM.validate(
                2, Map.of("truthful", "true", "onlineOnly", "true", "noticeRead", "true")))
        .isEmpty();
  }

  @Test
  void namesEveryFieldThatIsMissing() {
    assertThat(ITEM.validate(0, Map.of()))
        .containsExactly(
            new FieldProblem("relation", "problem.required"),
            new FieldProblem("spouseConsent", "problem.confirm"),
            new FieldProblem("ownerConsent", "problem.confirm"));
  }

  @ParameterizedTest
  @CsvSource({
    "phone, 1540000000, problem.phone",
    "phone, 154000000012, problem.phone",
    "phone, 25400000001, problem.phone",
    "phone, １５４０００００００１, problem.phone",
    "phone, '  ', problem.required",
    "homeKind, castle, problem.options",
    "residenceSince, 2023-13, problem.month",
    "residenceSince, 2023, problem.month",
    "residenceSince, 2026-12, problem.future",
    "residenceSince, 1823-01, problem.month",
    "extra, anything, problem.unknown",
  })
  void saysWhatIsWrong(String field, String answer, String problem) {
    Map<String, String> answers = new HashMap<>(RESIDENCE);
    answers.put(field, answer);
    assertThat(ITEM.validate(1, answers)).containsExactly(new FieldProblem(field, problem));
  }

  @Test
  void takesTwoHundredCharactersAndNoMore() {
    assertThat(ITEM.validate(1, remark("字".repeat(200)))).isEmpty();
    for (int length : new int[] {201, 5000, 500_000}) {
      assertThat(ITEM.validate(1, remark("字".repeat(length))))
          .containsExactly(new FieldProblem("remark", "problem.tooLong"));
    }
  }

  @Test
  void refusesWhatCannotBeSeen() {
    for (String hidden :
        new String[] {"a\u0000b", "a\u202eb", "a\u001bb", "a\ud800b", "a\u200bb"}) {
      assertThat(ITEM.validate(1, remark(hidden)))
          .containsExactly(new FieldProblem("remark", "problem.control"));
    }
    assertThat(ITEM.validate(1, remark("two\r\nlines"))).isEmpty();
  }

  private static Map<String, String> remark(String text) {
    Map<String, String> answers = new HashMap<>(RESIDENCE);
    answers.put("remark", text);
    return answers;
  }
}
