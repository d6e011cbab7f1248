package org.tongban.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class StatisticsTests {

  @Test
  void takesTheMiddleOfAnOddNumber() {
    assertThat(Statistics.median(9, 1, 5)).isEqualTo(5);
  }

  @Test
  void takesTheMeanOfTheTwoInTheMiddle() {
    assertThat(Statistics.median(4, 100, 2, 1)).isEqualTo(3);
  }

  @Test
  void leavesWhatWasMeasuredInItsOrder() {
    double[] values = {3, 1, 2};
    Statistics.median(values);
    assertThat(values).containsExactly(3, 1, 2);
  }

  @Test
  void takesQuantilesByNearestRank() {
    double[] values = new double[100];
    for (int i = 0; i < values.length; i++) {
      values[i] = 100 - i;
    }
    assertThat(Statistics.quantile(0.5, values)).isEqualTo(50);
    assertThat(Statistics.quantile(0.99, values)).isEqualTo(99);
    assertThat(Statistics.quantile(1, values)).isEqualTo(100);
    assertThat(Statistics.quantile(0.99, 7)).isEqualTo(7);
  }

  @Test
  void refusesToSpeakOfNothing() {
    assertThatIllegalArgumentException().isThrownBy(Statistics::median);
    assertThatIllegalArgumentException().isThrownBy(() -> Statistics.quantile(0, 1));
  }

  @Test
  void comparesWithinEachRound() {
    Comparison comparison = Comparison.of(new double[] {10, 100, 30}, new double[] {20, 200, 30});
    assertThat(comparison).isEqualTo(new Comparison(30, 30, 0.5));
  }

  @Test
  void refusesRoundsThatMeasuredOnlyOne() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Comparison.of(new double[] {1}, new double[] {}));
  }
}
