package org.tongban.guidance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was answered so far (已答), in the order of the questions.
 *
 * @param given question to reply
 */
public record Answers(Map<String, String> given) {

  /** Nothing was answered yet. */
  public static final Answers NONE = new Answers(Map.of());

  /** Copies what was given and keeps its order. */
  public Answers {
    given = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(given));
  }

  Answers and(String question, String reply) {
    Map<String, String> more = new LinkedHashMap<>(given);
    more.put(question, reply);
    return new Answers(more);
  }

  boolean meet(Optional<Map<String, List<String>>> when) {
    return when.orElse(Map.of()).entrySet().stream()
        .allMatch(one -> one.getValue().contains(given.getOrDefault(one.getKey(), "")));
  }
}
