package org.tongban.items;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An example with what must come of it (样例).
 *
 * @param like another one above it, whose facts and answers it starts from
 * @param on day on which it is answered, for months that must not lie ahead
 * @param facts what the rules are told; null means not known
 * @param answers what the form is given; a null takes an answer away
 * @param flagged checks that ask a person to look, with the key of the reason; all others pass
 * @param problems fields that are wrong, with the key of the text; all others are right
 */
record Example(
    String name,
    Optional<String> like,
    Optional<LocalDate> on,
    Optional<Map<String, @Nullable Object>> facts,
    Optional<Map<String, @Nullable String>> answers,
    Optional<Map<String, String>> flagged,
    Optional<Map<String, String>> problems) {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** The same with what it does not say itself taken from another one. */
  Example from(@Nullable Example other) {
    return other == null
        ? this
        : new Example(
            name,
            like,
            on.or(other::on),
            both(other.facts, facts),
            both(other.answers, answers),
            flagged,
            problems);
  }

  Clock clock(Clock otherwise) {
    return on.map(day -> Clock.fixed(day.atTime(12, 0).atZone(ZONE).toInstant(), ZONE))
        .orElse(otherwise);
  }

  private static <T extends @Nullable Object> Optional<Map<String, T>> both(
      Optional<Map<String, T>> first, Optional<Map<String, T>> then) {
    if (first.isEmpty() || then.isEmpty()) {
      return first.or(() -> then);
    }
    Map<String, T> both = new LinkedHashMap<>(first.get());
    both.putAll(then.get());
    return Optional.of(both);
  }
}
