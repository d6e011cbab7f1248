package org.tongban.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A guide is shown only if whoever answers it comes to something. */
class GuideCheckTests {

  private static final Said SAID = new Said("说", "說", "said");

  @Test
  void passesAGuideThatLeadsEverybodySomewhere() {
    assertThat(check(List.of(ask("one", null)), List.of(lead(null)))).isEmpty();
  }

  @Test
  void refusesATextThatLacksALanguage() {
    Lead mute =
        new Lead(
            Optional.of("a"),
            Optional.empty(),
            Optional.empty(),
            new Said("说", " ", "said"),
            Optional.empty());
    assertThat(check(List.of(ask("one", null)), List.of(mute)))
        .singleElement()
        .asString()
        .contains("lacks a language");
  }

  @Test
  void refusesAConditionOnWhatIsNotAskedBefore() {
    Ask late = ask("two", Map.of("three", List.of("a")));
    assertThat(check(List.of(ask("one", null), late), List.of(lead(null))))
        .containsExactly("two: hangs on three, which is not asked before");
    assertThat(check(List.of(ask("one", null)), List.of(lead(Map.of("one", List.of("c"))))))
        .containsExactly("说: one has no reply c");
  }

  @Test
  void refusesAWayThatLeadsToNothing() {
    assertThat(check(List.of(ask("one", null)), List.of(lead(Map.of("one", List.of("a"))))))
        .containsExactly("leads to nothing after {one=b}");
  }

  @Test
  void refusesALeadThatNobodyIsLedTo() {
    Ask second = ask("two", Map.of("one", List.of("a")));
    Lead never = lead(Map.of("one", List.of("b"), "two", List.of("a")));
    assertThat(check(List.of(ask("one", null), second), List.of(lead(null), never)))
        .containsExactly("is never led to: 说");
  }

  @Test
  void refusesALeadToNothingAndAQuestionAskedTwice() {
    Lead nowhere =
        new Lead(Optional.empty(), Optional.empty(), Optional.empty(), SAID, Optional.empty());
    assertThat(check(List.of(ask("one", null), ask("one", null)), List.of(nowhere)))
        .containsExactlyInAnyOrder("one is asked twice", "a lead names an item or words: 说");
  }

  @Test
  void refusesNamesThatTheFormNeeds() {
    assertThat(check(List.of(ask("back", null)), List.of(lead(null))))
        .containsExactly("no name of a question: back");
  }

  @Test
  void refusesMoreWaysThanCanBeWalked() {
    List<Ask.Reply> many =
        java.util.stream.IntStream.range(0, 50)
            .mapToObj(i -> new Ask.Reply("r" + i, SAID))
            .toList();
    Ask wide = new Ask("wide", SAID, Optional.empty(), Optional.empty(), many);
    Ask wider = new Ask("wider", SAID, Optional.empty(), Optional.empty(), many);
    assertThat(check(List.of(wide, wider), List.of(lead(null))))
        .containsExactly("a guide has at most 2000 combinations of replies");
  }

  private static List<String> check(List<Ask> questions, List<Lead> leads) {
    return GuideCheck.of(new Guide(1, SAID, SAID, questions, leads));
  }

  private static Ask ask(
      String id, @org.jspecify.annotations.Nullable Map<String, List<String>> when) {
    return new Ask(
        id,
        SAID,
        Optional.empty(),
        Optional.ofNullable(when),
        List.of(new Ask.Reply("a", SAID), new Ask.Reply("b", SAID)));
  }

  private static Lead lead(@org.jspecify.annotations.Nullable Map<String, List<String>> when) {
    return new Lead(
        Optional.of("a"), Optional.empty(), Optional.empty(), SAID, Optional.ofNullable(when));
  }
}
