package org.tongban.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongban.items.FormStep;

class ApplicationAnswersTests {

  private static final FormStep STEP =
      new FormStep(
          "step",
          List.of(),
          List.of(
              field("since", FormStep.Kind.MONTH),
              field("remark", FormStep.Kind.TEXT),
              field("agreed", FormStep.Kind.CONFIRM)));

  @Test
  void putsYearAndMonthTogether() {
    assertThat(read(Map.of("since.y", " 2023 ", "since.m", "6")).sound())
        .containsEntry("since", "2023-06")
        .containsEntry("agreed", "");
  }

  @Test
  void keepsAHalfTypedMonthForShowingAgain() {
    assertThat(read(Map.of("since.y", "2023")).typed()).containsEntry("since", "2023-");
  }

  @Test
  void refusesInvisibleCharactersAndShowsTheRest() {
    ApplicationAnswers answers = read(Map.of("remark", "住\u0000在\u202E这里"));

    assertThat(answers.refused()).containsKey("remark");
    assertThat(answers.sound()).doesNotContainKey("remark");
    assertThat(answers.typed()).containsEntry("remark", "住在这里");
  }

  @Test
  void takesTwoHundredCharactersOutsideTheBasicPlaneToo() {
    assertThat(read(Map.of("remark", "𠮷".repeat(200))).refused()).isEmpty();
    assertThat(read(Map.of("remark", "𠮷".repeat(201))).refused()).containsKey("remark");
  }

  @Test
  void takesNothingTheStepDoesNotAskFor() {
    assertThat(read(Map.of("other", "x")).sound()).doesNotContainKey("other");
  }

  private static ApplicationAnswers read(Map<String, String> parameters) {
    return ApplicationAnswers.read(STEP, parameters::get);
  }

  private static FormStep.Field field(String name, FormStep.Kind kind) {
    return new FormStep.Field(name, kind, name, "", List.of(), true);
  }
}
