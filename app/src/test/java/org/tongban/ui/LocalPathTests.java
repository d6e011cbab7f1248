package org.tongban.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTests {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/desk", "/desk/cases/0198-ab", "/items?page=2", "/me/household"})
  void goesOnToPathsOfThisSite(String path) {
    assertThat(LocalPath.orHome(path)).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://elsewhere.example",
        "//elsewhere.example",
        "/\\elsewhere",
        "javascript:x"
      })
  void leadsHomeFromAnythingElse(String path) {
    assertThat(LocalPath.orHome(path)).isEqualTo("/");
  }

  @Test
  void answersAtOnceWhateverIsTyped() {
    String hostile = "/" + "a".repeat(190) + "!";

    assertTimeoutPreemptively(
        Duration.ofSeconds(1), () -> assertThat(LocalPath.orHome(hostile)).isEqualTo("/"));
  }
}
