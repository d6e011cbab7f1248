package org.tongban.acceptance;

import java.time.LocalDate;
import org.tongban.city.CityPlan;
import org.tongban.city.CoupleApart;
import org.tongban.city.SyntheticCity;

/** Who lives in the demonstration city: the same plan gives the same people. */
final class People {

  static final int RESIDENTS = 600;

  private static final SyntheticCity CITY =
      SyntheticCity.generate(CityPlan.demonstration(1, LocalDate.of(2026, 11, 1), RESIDENTS));

  private People() {}

  /** The couple of that rank, counted from 0, who live apart in the two districts. */
  static CoupleApart couple(String from, String to, int rank) {
    return CITY.couplesApart(from, to).skip(rank).findFirst().orElseThrow();
  }
}
