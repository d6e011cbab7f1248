package org.tongban.registry.load;

import java.util.HashMap;
import java.util.Map;

/** When whom was the head of which household (户主时段). */
final class HeadSpans {

  private final Map<Integer, Ints> byHousehold = new HashMap<>();

  void add(int household, int person, Span span) {
    Ints spans = byHousehold.computeIfAbsent(household, _ -> new Ints(3));
    spans.add(person);
    spans.add(span.from());
    spans.add(span.until());
  }

  /** Whether the person is head on the last of those days, or for ever if they have no end. */
  boolean has(int household, int person, int from, int until) {
    Ints spans = byHousehold.get(household);
    for (int i = 0; spans != null && i < spans.size(); i += 3) {
      if (spans.get(i) == person
          && spans.get(i + 1) < until
          && spans.get(i + 2) >= until
          && spans.get(i + 2) > from) {
        return true;
      }
    }
    return false;
  }
}
