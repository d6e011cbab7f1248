package org.tongban.registry.load;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tongban.kernel.CitizenNumber;

/** The fields of one line (字段), read in the order of the columns; each knows what it may hold. */
final class Fields {

  /** The greatest id of a file; a set of them stays small. */
  static final int MOST = 200_000_000;

  private static final String NO_ID = "is not an id from 1 to " + MOST;

  private final List<String> columns;
  private final List<String> values;
  private int next;

  Fields(List<String> columns, List<String> values) {
    if (values.size() != columns.size()) {
      throw new BadFieldException(
          "", "has %d fields, not %d".formatted(values.size(), columns.size()));
    }
    this.columns = columns;
    this.values = values;
  }

  /** A positive integer. */
  int id() {
    int id = optionalId();
    if (id == 0) {
      throw bad("is empty");
    }
    return id;
  }

  /** A positive integer, or 0 for an empty field. */
  int optionalId() {
    String value = take();
    if (value.isEmpty()) {
      return 0;
    }
    int id = 0;
    for (int i = 0; i < value.length(); i++) {
      int digit = value.charAt(i) - '0';
      if (digit < 0 || digit > 9 || i > 8) {
        throw bad(NO_ID);
      }
      id = 10 * id + digit;
    }
    if (id == 0 || id > MOST) {
      throw bad(NO_ID);
    }
    return id;
  }

  /** A span of days: this field and the next, the end exclusive and open when empty. */
  Span span() {
    int from = day();
    String until = take();
    int end = until.isEmpty() ? Span.OPEN : epochDay(until);
    if (from >= end) {
      throw bad("is not after the beginning");
    }
    return new Span(from, end);
  }

  /** A day since 1970. */
  int day() {
    return epochDay(take());
  }

  /** A text that matches, never empty. */
  String matching(Pattern form) {
    return matched(take(), form);
  }

  /** One of those texts. */
  String among(Set<String> known) {
    String value = take();
    if (!known.contains(value)) {
      throw bad("is none of " + String.join(", ", new TreeSet<>(known)));
    }
    return value;
  }

  /** A text that matches, or nothing. */
  @Nullable String optional(Pattern form) {
    String value = take();
    return value.isEmpty() ? null : matched(value, form);
  }

  /** A text of at least one character. */
  String text(int most) {
    String value = take();
    if (value.isBlank()) {
      throw bad("is empty");
    }
    return clean(value, most);
  }

  /** A text that may be empty. */
  String textOrEmpty(int most) {
    return clean(take(), most);
  }

  /** A text, or nothing. */
  @Nullable String optionalText(int most) {
    String value = clean(take(), most);
    return value.isEmpty() ? null : value;
  }

  /** A number between both, or 0 for an empty field. */
  short optionalNumber(int least, int most) {
    String value = take();
    if (value.isEmpty()) {
      return 0;
    }
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return (short) number;
      }
    } catch (NumberFormatException _) {
      // Said below.
    }
    throw bad("is not a number from %d to %d".formatted(least, most));
  }

  /** A citizen number. */
  String number() {
    return citizenNumber(take());
  }

  /** A citizen number, or nothing. */
  @Nullable String optionalNumber() {
    String value = take();
    return value.isEmpty() ? null : citizenNumber(value);
  }

  /** A refusal of the field read last. */
  BadFieldException bad(String reason) {
    return new BadFieldException(columns.get(next - 1), reason);
  }

  private String citizenNumber(String value) {
    return CitizenNumber.parse(value).orElseThrow(() -> bad("is not a citizen number")).value();
  }

  private String matched(String value, Pattern form) {
    if (!form.matcher(value).matches()) {
      throw bad("is not of the form " + form);
    }
    return value;
  }

  private int epochDay(String value) {
    try {
      if (value.length() == 10 && value.charAt(4) == '-' && value.charAt(7) == '-') {
        return (int)
            LocalDate.of(
                    Integer.parseInt(value, 0, 4, 10),
                    Integer.parseInt(value, 5, 7, 10),
                    Integer.parseInt(value, 8, 10, 10))
                .toEpochDay();
      }
    } catch (DateTimeException | NumberFormatException _) {
      // Said below.
    }
    throw bad("is not a day");
  }

  private String clean(String value, int most) {
    if (value.length() > most) {
      throw bad("is longer than %d".formatted(most));
    }
    // PostgreSQL holds no such character, and half a pair cannot be sealed.
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) < ' ' || lone(value, i)) {
        throw bad("holds a character that is none");
      }
    }
    return value;
  }

  private static boolean lone(String value, int at) {
    char here = value.charAt(at);
    if (Character.isHighSurrogate(here)) {
      return at + 1 == value.length() || !Character.isLowSurrogate(value.charAt(at + 1));
    }
    return Character.isLowSurrogate(here)
        && (at == 0 || !Character.isHighSurrogate(value.charAt(at - 1)));
  }

  private String take() {
    return values.get(next++);
  }
}
