package org.tongban.city;

import java.time.LocalDate;

/** Cities that tests look at. */
final class Cities {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  private Cities() {}

  static SyntheticCity of(long seed, int residents) {
    return SyntheticCity.generate(CityPlan.demonstration(seed, TODAY, residents));
  }
}
