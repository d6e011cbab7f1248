package org.tongban.items;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Holds what a timer waits for (计时) to the ends of terms the package has, or a literal time. */
final class TimerLint {

  private static final Pattern DUE = Pattern.compile("\\$\\{([a-z][A-Za-z]*)Due}");

  private TimerLint() {}

  /**
   * What is wrong with the time, or nothing.
   *
   * @param terms the terms that {@code description.yaml} names
   */
  static String wrong(String time, Set<String> terms) {
    Matcher due = DUE.matcher(time);
    if (due.matches()) {
      String named = due.group(1);
      String dashed = named.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
      return terms.contains(named) || terms.contains(dashed)
          ? ""
          : ", and " + DescriptionFile.FILE + " has no term " + named + ": add it";
    }
    if (time.startsWith("$")) {
      return ": name the end of a term, such as ${reviewDue}";
    }
    return isTime(time) ? "" : ", which is no ISO 8601 time";
  }

  private static boolean isTime(String time) {
    return List.<Function<String, Object>>of(Period::parse, Duration::parse, OffsetDateTime::parse)
        .stream()
        .anyMatch(parse -> {
          try {
            return parse.apply(time) != null;
          } catch (DateTimeParseException _) {
            return false;
          }
        });
  }
}
