package org.tongban.rating;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How ratings are taken and followed up, prefix {@code tongban.rating} (好差评设置).
 *
 * @param followUpDays working days a bad rating is closed within, where its item does not say
 * @param codeLife how long a code given out at a window is good for
 * @param fewest figures of fewer ratings than this are shown to nobody
 */
@ConfigurationProperties("tongban.rating")
record RatingSettings(
    @DefaultValue("5") int followUpDays,
    @DefaultValue("30m") Duration codeLife,
    @DefaultValue("5") int fewest) {

  /** Throws {@link IllegalArgumentException} out of range. */
  RatingSettings {
    if (followUpDays < 1 || followUpDays > 15) {
      throw new IllegalArgumentException("tongban.rating.follow-up-days is 1 to 15");
    }
    if (fewest < 1) {
      throw new IllegalArgumentException("tongban.rating.fewest is at least 1");
    }
  }
}
