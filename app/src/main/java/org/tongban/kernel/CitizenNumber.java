package org.tongban.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A citizen number (公民身份号码, GB 11643): six digits of region, eight of birth date, three of sequence
 * (odd for men) and a check character by ISO 7064 MOD 11-2. Its {@code toString} is masked, so that
 * it cannot slip into a log.
 */
public record CitizenNumber(String value) {

  private static final Pattern FORM = Pattern.compile("\\d{17}[0-9X]");
  private static final Pattern SPACE = Pattern.compile("\\s");
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";

  /** Throws {@link IllegalArgumentException} when form, date or check character is wrong. */
  public CitizenNumber {
    if (!valid(value)) {
      throw new IllegalArgumentException("not a citizen number");
    }
  }

  /** Reads what a person typed: spaces dropped, x accepted for X; empty when it is not valid. */
  public static Optional<CitizenNumber> parse(String typed) {
    String value = SPACE.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
    return valid(value) ? Optional.of(new CitizenNumber(value)) : Optional.empty();
  }

  private static boolean valid(String value) {
    return FORM.matcher(value).matches() && hasDate(value) && checkOf(value) == value.charAt(17);
  }

  private static boolean hasDate(String value) {
    try {
      LocalDate _ = date(value);
      return true;
    } catch (DateTimeException _) {
      return false;
    }
  }

  private static LocalDate date(String value) {
    return LocalDate.of(
        Integer.parseInt(value, 6, 10, 10),
        Integer.parseInt(value, 10, 12, 10),
        Integer.parseInt(value, 12, 14, 10));
  }

  private static char checkOf(String value) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (value.charAt(i) - '0') * WEIGHTS[i];
    }
    return CHECKS.charAt(sum % 11);
  }

  /** The birth date the number carries. */
  public LocalDate birthDate() {
    return date(value);
  }

  /** Whether the sequence is odd, which the standard gives to men. */
  public boolean male() {
    return (value.charAt(16) - '0') % 2 == 1;
  }

  /** As a window shows it (前6后4): {@code 349902********412X}. */
  public String windowMask() {
    return value.substring(0, 6) + "*".repeat(8) + value.substring(14);
  }

  /** As a list shows it: first and last character only. */
  public String listMask() {
    return value.charAt(0) + "*".repeat(16) + value.charAt(17);
  }

  @Override
  public String toString() {
    return listMask();
  }
}
