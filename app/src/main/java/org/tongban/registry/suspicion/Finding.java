package org.tongban.registry.suspicion;

import java.util.List;
import java.util.UUID;

/**
 * What a rule found (疑点): whom and which events it is about, how strong it is, and why.
 *
 * @param matter names the same matter in every run, such as the household and the first day
 * @param community where it belongs, 12 digits
 * @param score 0 to 1, from the rule's own facts; a higher one is looked at first
 * @param facts the lines of the explanation
 */
public record Finding(
    SuspicionKind kind,
    String matter,
    String community,
    double score,
    List<UUID> persons,
    List<UUID> events,
    List<Fact> facts) {

  /** Copies the lists. */
  public Finding {
    persons = List.copyOf(persons);
    events = List.copyOf(events);
    facts = List.copyOf(facts);
  }

  /** One line: a message key's end and its values, days as ISO dates; nothing personal. */
  public record Fact(String key, List<String> values) {

    /** Copies the values. */
    public Fact {
      values = List.copyOf(values);
    }

    static Fact of(String key, Object... values) {
      return new Fact(key, java.util.Arrays.stream(values).map(String::valueOf).toList());
    }
  }
}
