package org.tongban.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTests {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00.000100Z");
  private static final String TEXT =
      """
      tongban.example/wujiang
      0
      GrIdg1XPoX+OYRlIMegajyK+yMco/vt0ftA161CCqis=
      time 2026-11-21T12:00:00.000100Z
      """;

  @Test
  void isWrittenAsTlogCheckpointHasIt() {
    Checkpoint checkpoint =
        Checkpoint.at("tongban.example/wujiang", MerkleFrontier.empty(TreeHash.SM3), NOON);
    assertThat(checkpoint.text()).isEqualTo(TEXT);
    assertThat(Checkpoint.parse(TEXT)).isEqualTo(checkpoint);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "a+b", "line\nbreak", "tab\t", "\u3000", "\u0007"})
  void refusesAnOriginThatCouldBeReadAsSomethingElse(String origin) {
    MerkleFrontier empty = MerkleFrontier.empty(TreeHash.SM3);
    assertThatThrownBy(() -> Checkpoint.at(origin, empty, NOON))
        .isInstanceOf(LedgerFormatException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n0\n|\n+0\n",
        "\n0\n|\n00\n",
        "\n0\n|\n-1\n",
        "\n0\n|\nx\n",
        "is=\n|is\n",
        "is=\n|it=\n",
        "is=\n|\n",
        "time |",
        "time |date ",
        "000100Z|0001Z",
        "000100Z|000100001Z",
        "000100Z\n|000100Z",
        "000100Z\n|000100Z\nmore\n",
        "\n0\n|\r\n0\r\n"
      })
  void refusesEveryOtherSpelling(String change) {
    int bar = change.indexOf('|');
    String garbled = TEXT.replace(change.substring(0, bar), change.substring(bar + 1));
    assertThat(garbled).isNotEqualTo(TEXT);
    assertThatThrownBy(() -> Checkpoint.parse(garbled)).isInstanceOf(LedgerFormatException.class);
  }
}
