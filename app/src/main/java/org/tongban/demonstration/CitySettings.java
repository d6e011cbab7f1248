package org.tongban.demonstration;

import java.time.LocalDate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.tongban.city.CityPlan;

/**
 * Which city the demonstration shows, prefix {@code tongban.demonstration-city}; equal settings
 * make the same city.
 *
 * @param today the day the residents' ages are reckoned from
 * @param residents residents wanted
 */
@ConfigurationProperties("tongban.demonstration-city")
record CitySettings(
    @DefaultValue("1") long seed,
    @DefaultValue("2026-11-01") LocalDate today,
    @DefaultValue("3000") int residents) {

  CityPlan plan() {
    return CityPlan.demonstration(seed, today, residents);
  }
}
