package org.tongban.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTests {

  @ParameterizedTest
  @ValueSource(strings = {"=cmd()", "+1", "-cmd()", "@x", "\tx", "\rx", "\nx"})
  void keepsTextsFromBeingTakenForFormulas(String text) {
    assertThat(CsvText.safe(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "-1,234.5", "王小明"})
  void leavesNumbersAndWordsAsTheyAre(String text) {
    assertThat(CsvText.safe(text)).isEqualTo(text);
  }
}
