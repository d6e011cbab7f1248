package org.tongban.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionTests {

  @Test
  void asksForEveryWordAsAPhrase() {
    assertThat(Question.of("修桥许可 河心").exact()).isEqualTo("(('修桥'<->'桥许'<->'许可')&('河心'))");
    assertThat(Question.of("桥").exact()).isEqualTo("(('桥':*))");
  }

  @Test
  void leavesOutWhatOnlyMakesASentence() {
    assertThat(Question.of("请问怎么办理修桥").exact()).isEqualTo("(('修桥'))");
  }

  @Test
  void knowsWordsOfTheSameMeaning() {
    assertThat(Question.of("驾照").exact()).contains("'驾驶'<->'驶证'");
  }

  @Test
  void understandsASituation() {
    Question question = Question.of("我刚生了孩子");

    assertThat(question.situation().orElseThrow().id()).isEqualTo("birth");
    assertThat(question.exact()).contains("'出生'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "%%%", "'", "&|!<->"})
  void asksForNothingWithoutALetterOrDigit(String typed) {
    assertThat(Question.of(typed).exact()).isEmpty();
  }

  @Test
  void everyFormOfASituationMeansIt() {
    for (Situation situation : Vocabulary.OURS.situations()) {
      assertThat(situation.says()).isNotEmpty();
      assertThat(Question.of(situation.says().getFirst()).situation()).isPresent();
    }
  }
}
