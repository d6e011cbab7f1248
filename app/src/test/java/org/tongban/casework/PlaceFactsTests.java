package org.tongban.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongban.kernel.RegionCode;

class PlaceFactsTests {

  private static final RegionCode HOME = new RegionCode("320509101001");

  @Test
  void tellsAPlaceInTheProvinceFromOneOutside() {
    assertThat(PlaceFacts.of("to", "320000", HOME)).isEqualTo(Map.of("toOutsideProvince", false));
    assertThat(PlaceFacts.of("to", "330000", HOME)).isEqualTo(Map.of("toOutsideProvince", true));
  }

  @Test
  void tellsACommunityOfTheCountyFromOneOutside() {
    assertThat(PlaceFacts.of("in", "320509102003", HOME))
        .isEqualTo(Map.of("inOutsideCounty", false));
    assertThat(PlaceFacts.of("in", "310118102001", HOME))
        .isEqualTo(Map.of("inOutsideCounty", true));
  }

  @Test
  void saysNothingOfWhatIsNoPlaceAndNoDay() {
    assertThat(PlaceFacts.of("to", "WORK", HOME)).isEmpty();
    assertThat(DayFacts.of("since", "2026-02-30", LocalDate.of(2026, 11, 21))).isEmpty();
  }

  @Test
  void countsWholeMonthsAndDays() {
    assertThat(DayFacts.of("since", "2026-05-22", LocalDate.of(2026, 11, 21)))
        .isEqualTo(Map.of("sinceDaysAgo", 183L, "sinceMonthsAgo", 5L));
  }
}
