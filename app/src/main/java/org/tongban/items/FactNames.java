package org.tongban.items;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The facts that a source with answers in it can ask for (事实名). */
final class FactNames {

  private static final Pattern ANSWER = Pattern.compile("\\{(\\w+)}");

  private FactNames() {}

  /** One name for each choice; an answer that offers no choice stays as it is written. */
  static List<String> of(String name, LoadedPackage item) {
    Matcher answer = ANSWER.matcher(name);
    if (!answer.find()) {
      return List.of(name);
    }
    List<String> names = new ArrayList<>();
    for (String option : options(answer.group(1), item)) {
      names.addAll(of(name.replace(answer.group(), option), item));
    }
    return names.isEmpty() ? List.of(name) : names;
  }

  static Stream<FormStep.Field> fields(LoadedPackage item) {
    return item.steps().stream().flatMap(step -> step.fields().stream());
  }

  private static List<String> options(String field, LoadedPackage item) {
    return fields(item)
        .filter(asked -> asked.name().equals(field))
        .flatMap(asked -> asked.options().stream())
        .toList();
  }
}
