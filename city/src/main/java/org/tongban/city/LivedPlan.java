package org.tongban.city;

import java.time.LocalDate;
import java.util.List;

/**
 * What a lived city shall be; equal plans give equal files, byte for byte.
 *
 * @param seed any number
 * @param households at the start of the history, 50 to 1,000,000; about 2.9 residents each
 * @param years of history before {@code today}, 1 to 30
 * @param today the last day of the history
 * @param districts at least one, as in {@link CityPlan}
 * @param frauds planted false declarations per 10,000 residents and year, 0 to 100; unless it is 0,
 *     each kind is planted a few times at least
 */
public record LivedPlan(
    long seed, int households, int years, LocalDate today, List<District> districts, int frauds) {

  /** Planted false declarations per 10,000 residents and year unless somebody asks for others. */
  public static final int USUAL_FRAUDS = 3;

  // below it, an orphan might find no guardian
  private static final int FEWEST_HOUSEHOLDS = 50;
  private static final int MOST_HOUSEHOLDS = 1_000_000;
  private static final int MOST_YEARS = 30;
  private static final int MOST_FRAUDS = 100;

  public LivedPlan {
    districts = List.copyOf(districts);
    within("households", households, FEWEST_HOUSEHOLDS, MOST_HOUSEHOLDS);
    within("years", years, 1, MOST_YEARS);
    within("frauds", frauds, 0, MOST_FRAUDS);
    if (districts.isEmpty()) {
      throw new IllegalArgumentException("districts: at least one");
    }
  }

  /** Returns the plan of a city in the districts of the demonstration, with the usual frauds. */
  public static LivedPlan demonstration(long seed, int households, int years, LocalDate today) {
    return new LivedPlan(seed, households, years, today, Gazetteer.pilotArea(), USUAL_FRAUDS);
  }

  /** Returns the day before which nothing is an event. */
  public LocalDate start() {
    return today.minusYears(years);
  }

  private static void within(String what, int value, int low, int high) {
    if (value < low || value > high) {
      throw new IllegalArgumentException(what + ": " + low + " to " + high + ", not " + value);
    }
  }
}
