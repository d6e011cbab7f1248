package org.tongban.city;

import java.time.LocalDate;
import java.util.List;

/**
 * What a synthetic city shall be; equal plans give equal cities, byte for byte.
 *
 * @param seed any number
 * @param today the reference date: nobody is born, wed or registered after it
 * @param residents residents wanted, 1 to 2,000,000. The city stops after the first household that
 *     reaches it, and never before the couples that {@link SyntheticCity#couplesApart} promises
 *     (some 200 residents for three districts), so it may have a few more
 * @param districts at least one, with distinct codes and number prefixes
 */
public record CityPlan(long seed, LocalDate today, int residents, List<District> districts) {

  /** Residents of the demonstration city unless somebody asks for another size. */
  public static final int DEMONSTRATION_RESIDENTS = 3_000;

  private static final int MOST_RESIDENTS = 2_000_000;

  public CityPlan {
    districts = List.copyOf(districts);
    if (residents < 1 || residents > MOST_RESIDENTS) {
      throw new IllegalArgumentException("residents: 1 to 2,000,000, not " + residents);
    }
    if (districts.isEmpty()
        || districts.stream().map(District::code).distinct().count() < districts.size()
        || districts.stream().map(District::numberPrefix).distinct().count() < districts.size()) {
      throw new IllegalArgumentException("districts: at least one, distinct codes and prefixes");
    }
  }

  /**
   * Returns the plan of the demonstration (演示): 青浦, 吴江 and 嘉善 of the 长三角 pilot area with their real
   * towns and invented communities.
   */
  public static CityPlan demonstration(long seed, LocalDate today, int residents) {
    return new CityPlan(seed, today, residents, Gazetteer.pilotArea());
  }
}
