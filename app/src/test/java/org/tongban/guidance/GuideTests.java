package org.tongban.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GuideTests {

  private final Guide moving = DeliveredGuides.read().guide("moving");

  @Test
  void asksOnlyWhatMattersAfterTheAnswersBefore() {
    assertThat(asked(Map.of())).isEqualTo("to");
    assertThat(asked(Map.of("to", "here"))).isEqualTo("whom");
    assertThat(asked(Map.of("to", "away"))).isEqualTo("permit");
    assertThat(asked(Map.of("to", "split"))).isEmpty();
  }

  @Test
  void takesNoAnswerToAQuestionThatIsNotAsked() {
    assertThat(moving.read(Map.of("to", "split", "whom", "spouse", "else", "x")).given())
        .isEqualTo(Map.of("to", "split"));
    assertThat(moving.read(Map.of("to", "nowhere")).given()).isEmpty();
  }

  @Test
  void leadsToWhatIsNeededAndTellsWhatIsNot() {
    Answers away = moving.read(Map.of("to", "away", "permit", "notyet"));
    assertThat(moving.needed(away))
        .extracting(lead -> lead.item().orElse("?"))
        .containsExactly("?", "move-out");
    assertThat(moving.skipped(away)).hasSize(moving.leads().size() - 2);
  }

  @Test
  void forgetsWithAnAnswerWhatWasAnsweredAfterIt() {
    Answers answers = moving.read(Map.of("to", "away", "permit", "have"));
    assertThat(moving.before("permit", answers).given()).isEqualTo(Map.of("to", "away"));
    assertThat(moving.before("to", answers).given()).isEmpty();
  }

  @Test
  void everyWayThroughEveryGuideLeadsSomewhere() {
    for (Guide guide : DeliveredGuides.read().all().values()) {
      List<Answers> ways = guide.ways();
      assertThat(ways).as(guide.name().english()).hasSizeGreaterThan(1);
      assertThat(ways).allSatisfy(way -> assertThat(guide.needed(way)).isNotEmpty());
    }
  }

  private String asked(Map<String, String> sent) {
    return moving.next(moving.read(sent)).map(Ask::id).orElse("");
  }
}
