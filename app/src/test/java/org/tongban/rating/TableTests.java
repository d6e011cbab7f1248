package org.tongban.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTests {

  @Test
  void putsRowsOfTooFewTogether() {
    Table table = Table.of(List.of(row("a", 9), row("b", 3), row("c", 4)), 5);

    assertThat(table.rows()).extracting(Figures::key).containsExactly("a");
    assertThat(table.rest().orElseThrow().given()).isEqualTo(7);
    assertThat(table.total().orElseThrow().given()).isEqualTo(16);
    assertThat(table.hidden()).isFalse();
  }

  @Test
  void leavesAloneSmallRowOutOfTheTotalSoThatItDoesNotFollow() {
    Table table = Table.of(List.of(row("a", 9), row("b", 4)), 5);

    assertThat(table.rest()).isEmpty();
    assertThat(table.total().orElseThrow().given()).isEqualTo(9);
    assertThat(table.hidden()).isTrue();
  }

  @Test
  void showsNothingOfTooFewAltogether() {
    Table table = Table.of(List.of(row("a", 2), row("b", 2)), 5);

    assertThat(table.rows()).isEmpty();
    assertThat(table.total()).isEmpty();
    assertThat(table.hidden()).isTrue();
  }

  private static Figures row(String key, int given) {
    return new Figures(key, given, given, 0, 0, 0, 0, 0, 0);
  }
}
