package org.tongban.casework.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tongban.items.FormStep;

/**
 * What was typed into one step: cleaned of spaces around it and held to limits before anything else
 * sees it.
 *
 * @param typed everything as typed, for showing it again
 * @param sound what may be saved: field name to value, empty where nothing was answered
 * @param refused field name to the key of the text that says why it cannot be saved
 */
record ApplicationAnswers(
    Map<String, String> typed, Map<String, String> sound, Map<String, String> refused) {

  /** Longest answer that is taken at all, in characters; the item may allow less. */
  static final int LONGEST = 200;

  static ApplicationAnswers read(FormStep step, Function<String, @Nullable String> parameter) {
    Map<String, String> typed = new LinkedHashMap<>();
    Map<String, String> sound = new LinkedHashMap<>();
    Map<String, String> refused = new LinkedHashMap<>();
    for (FormStep.Field field : step.fields()) {
      String value = value(field, parameter);
      typed.put(field.name(), visible(value));
      String why = refusal(value);
      if (why.isEmpty()) {
        sound.put(field.name(), value);
      } else {
        refused.put(field.name(), why);
      }
    }
    return new ApplicationAnswers(typed, sound, refused);
  }

  private static String value(FormStep.Field field, Function<String, @Nullable String> parameter) {
    return switch (field.kind()) {
      case MONTH -> joined(field, parameter, List.of("y", "m"));
      case DATE -> joined(field, parameter, List.of("y", "m", "d"));
      case TEXT, CITIZEN_NUMBER, PHONE, CHOICE, MEMBER, OTHER_MEMBER, COMMUNITY, CONFIRM ->
          given(parameter.apply(field.name()));
    };
  }

  /** The parts of a day as ISO writes them; empty when none is given. */
  private static String joined(
      FormStep.Field field, Function<String, @Nullable String> parameter, List<String> parts) {
    List<String> given =
        parts.stream().map(part -> given(parameter.apply(field.name() + "." + part))).toList();
    return given.stream().allMatch(String::isEmpty)
        ? ""
        : given.stream()
            .map(part -> part.length() == 1 ? "0" + part : part)
            .collect(Collectors.joining("-"));
  }

  private static String given(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  private static String refusal(String value) {
    if (value.codePoints().anyMatch(ApplicationAnswers::control)) {
      return "casework.resident.problem.control";
    }
    return value.codePointCount(0, value.length()) > LONGEST
        ? "casework.resident.problem.long"
        : "";
  }

  private static boolean control(int point) {
    int type = Character.getType(point);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.PRIVATE_USE;
  }

  private static String visible(String value) {
    StringBuilder kept = new StringBuilder();
    value.codePoints().filter(point -> !control(point)).limit(400).forEach(kept::appendCodePoint);
    return kept.toString();
  }
}
