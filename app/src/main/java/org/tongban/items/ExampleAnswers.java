package org.tongban.items;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Gives the form the answers of examples and compares what it says with what was expected. */
record ExampleAnswers(Form form, Clock clock, Findings findings) {

  void replay(Example example, Map<String, @Nullable String> answers, int line) {
    Map<String, String> expected = example.problems().orElse(Map.of());
    Map<String, String> found = found(form.at(example.clock(clock)), answers);
    Set<String> fields = new TreeSet<>(expected.keySet());
    fields.addAll(found.keySet());
    for (String field : fields) {
      if (!Objects.equals(expected.get(field), found.get(field))) {
        findings.error(
            ExamplesFile.FILE,
            line,
            "%s: the field %s is told %s, expected was %s"
                .formatted(
                    example.name(),
                    field,
                    found.getOrDefault(field, "nothing"),
                    expected.getOrDefault(field, "nothing")));
      }
    }
  }

  private static Map<String, String> found(Form form, Map<String, @Nullable String> answers) {
    Map<String, String> found = new HashMap<>();
    for (String name : answers.keySet()) {
      if (form.field(name).isEmpty()) {
        found.put(name, Problem.UNKNOWN.key());
      }
    }
    for (int step = 0; step < form.steps().size(); step++) {
      Map<String, String> given = new HashMap<>();
      for (FormStep.Field field : form.steps().get(step).fields()) {
        given.put(field.name(), Objects.requireNonNullElse(answers.get(field.name()), ""));
      }
      form.validate(step, given)
          .forEach(problem -> found.put(problem.field(), problem.messageKey()));
    }
    return found;
  }
}
