package org.tongban.registry.population.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.tongban.registry.population.MonthFigures;
import org.tongban.ui.Page;

class DrawingTests {

  private static final Map<String, ToLongFunction<MonthFigures>> BIRTHS =
      Map.of("population.births", MonthFigures::births);

  @Test
  void saysThatThereIsNoHistoryInPlaceOfEmptyAxes() {
    assertThat(drawn(0, 0, 0)).isEqualTo(new Drawing(Optional.empty(), "population.natural.none"));
    assertThat(drawn(4).instead()).isEqualTo("population.months.none");
  }

  @Test
  void saysThatCountsAreHiddenRatherThanThatThereAreNone() {
    assertThat(drawn(0, 2, 1).instead()).isEqualTo("population.plot.few");
  }

  @Test
  void drawsHiddenCountsAmongOthersAsZero() {
    LinePlot plot = drawn(2, 10, 0).plot().orElseThrow();
    assertThat(plot.lines().getFirst().points()).isEqualTo("0.0,200.0 500.0,0.0 1000.0,200.0");
  }

  private static Drawing drawn(int... births) {
    StaticMessageSource words = new StaticMessageSource();
    words.setUseCodeAsDefaultMessage(true);
    List<MonthFigures> months =
        IntStream.range(0, births.length)
            .mapToObj(
                i -> new MonthFigures(YearMonth.of(2026, 1 + i), 100, births[i], 0, 0, 0, 0, 0))
            .toList();
    LongPredicate few = count -> count > 0 && count < 3;
    return Drawing.of(
        new Page(words, Locale.ROOT, false, "/", "", null, ""),
        "population.natural",
        "population.natural.none",
        months,
        BIRTHS,
        few);
  }
}
