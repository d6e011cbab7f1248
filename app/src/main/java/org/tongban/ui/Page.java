package org.tongban.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.tongban.kernel.Actor;
import org.tongban.kernel.RegionCode;

/**
 * What every template knows of the request: language, mode, who is signed in, and the words. Given
 * to each view as {@code page}.
 *
 * @param elder whether 长辈版 is on
 * @param path the path asked for, without its query, so that nothing typed travels on
 */
public record Page(
    MessageSource words,
    Locale locale,
    boolean elder,
    String path,
    String csrf,
    @Nullable Actor actor,
    String displayName) {

  /** China has one time zone. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** The text of the key in the language of the page; throws on an unknown key. */
  public String t(String key, Object... arguments) {
    return words.getMessage(key, arguments, locale);
  }

  /** The text of the key, or the other text where the key is not known. */
  public String tOr(String key, String otherwise) {
    return Objects.requireNonNull(words.getMessage(key, null, otherwise, locale));
  }

  /** Name of the smallest known region that covers this one; its digits when none is known. */
  public String region(RegionCode region) {
    String digits = region.digits();
    for (int length : List.of(12, 9, 6, 4, 2)) {
      String name =
          length > digits.length() ? "" : tOr("region." + digits.substring(0, length), "");
      if (!name.isEmpty()) {
        return name;
      }
    }
    return digits;
  }

  /** As the {@code lang} attribute says it. */
  public String language() {
    return locale.toLanguageTag();
  }

  /** Whether somebody is signed in. */
  public boolean signedIn() {
    return actor != null;
  }

  /** Who is signed in. */
  public Optional<Actor> signedInActor() {
    return Optional.ofNullable(actor);
  }

  /** A day in full: 2026年11月21日. */
  public String day(LocalDate day) {
    return format("ui.format.day").format(day);
  }

  /** The day of an instant in full, in China's time zone. */
  public String day(Instant instant) {
    return day(LocalDate.ofInstant(instant, ZONE));
  }

  /** Day without the year: 11月21日. */
  public String shortDay(Instant instant) {
    return format("ui.format.shortday").format(instant.atZone(ZONE));
  }

  /** The time alone: 20:41. */
  public String clock(Instant instant) {
    return DateTimeFormatter.ofPattern("HH:mm", locale).format(instant.atZone(ZONE));
  }

  /** The time to the second: 20:41:07. */
  public String second(Instant instant) {
    return DateTimeFormatter.ofPattern("HH:mm:ss", locale).format(instant.atZone(ZONE));
  }

  /** Day and time without the year: 11月21日 20:41. */
  public String moment(Instant instant) {
    return format("ui.format.moment").format(instant.atZone(ZONE));
  }

  /** Day and time with the year and seconds, as a trail needs it. */
  public String exactly(Instant instant) {
    return format("ui.format.exactly").format(instant.atZone(ZONE));
  }

  /** The value of a {@code datetime} attribute. */
  public String machine(Instant instant) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(ZONE));
  }

  private DateTimeFormatter format(String key) {
    return DateTimeFormatter.ofPattern(t(key), locale);
  }
}
