package org.tongban.registry.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlowModelTests {

  private static final LocalDate FIRST = LocalDate.of(2023, 10, 2);
  private static final int WEEKS = 160;
  private static final LocalDate END = FIRST.plusWeeks(WEEKS);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void staysQuietOnSeasonAndChance(long seed) {
    assertThat(FlowModel.surprises(ordinary(seed), FIRST, END)).hasSizeLessThanOrEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void findsAPlantedSurge(long seed) {
    List<FlowModel.Count> counts = new ArrayList<>(ordinary(seed));
    LocalDate week = END.minusWeeks(3);
    counts.add(new FlowModel.Count("310118005", week, 60));
    assertThat(FlowModel.surprises(counts, FIRST, END))
        .first()
        .satisfies(surprise -> {
          assertThat(surprise.town()).isEqualTo("310118005");
          assertThat(surprise.week()).isEqualTo(week);
          assertThat(surprise.probability()).isLessThan(1e-4);
          assertThat(surprise.observed()).isGreaterThan((int) (2 * surprise.expected()));
        });
  }

  @Test
  void knowsTailsWorkedOutByHand() {
    assertThat(CountTail.atLeast(0, 3, 0)).isCloseTo(1, within(1e-12));
    assertThat(CountTail.atLeast(1, 2, 0)).isCloseTo(1 - Math.exp(-2), within(1e-12));
    // With scatter 1 the count is geometric: half of it is 0 when the mean is 1.
    assertThat(CountTail.atLeast(1, 1, 1)).isCloseTo(0.5, within(1e-12));
    assertThat(CountTail.atLeast(10, 1, 1)).isCloseTo(Math.pow(0.5, 10), within(1e-12));
    assertThat(CountTail.atLeast(60, 5, 0)).isPositive().isLessThan(1e-30);
  }

  /** Twenty towns whose moves rise every autumn and scatter by chance alone. */
  private static List<FlowModel.Count> ordinary(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<FlowModel.Count> counts = new ArrayList<>();
    for (int week = 0; week < WEEKS; week++) {
      LocalDate monday = FIRST.plusWeeks(week);
      double season = 1 + 0.5 * Math.sin(2 * Math.PI * monday.getDayOfYear() / 365.0);
      for (int town = 1; town <= 20; town++) {
        counts.add(
            new FlowModel.Count(
                "310118%03d".formatted(town), monday, poisson(random, (5 + town) * season)));
      }
    }
    return counts;
  }

  private static int poisson(SplittableRandom random, double mean) {
    double limit = Math.exp(-mean);
    double product = random.nextDouble();
    int count = 0;
    while (product > limit) {
      product *= random.nextDouble();
      count++;
    }
    return count;
  }
}
