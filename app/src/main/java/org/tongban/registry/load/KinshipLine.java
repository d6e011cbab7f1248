package org.tongban.registry.load;

import java.util.List;
import java.util.regex.Pattern;

/** A parent or guardian and the child (亲子、监护). */
record KinshipLine(int id, int person, int child, String kind, Span span) implements Line {

  static final List<String> KINDS = List.of("BIRTH", "ADOPTION", "STEP", "GUARDIAN");

  private static final Pattern KIND = Pattern.compile(String.join("|", KINDS));

  static KinshipLine of(Fields fields) {
    int id = fields.id();
    int person = fields.id();
    int child = fields.id();
    if (person == child) {
      throw fields.bad("is the same person");
    }
    return new KinshipLine(id, person, child, fields.matching(KIND), fields.span());
  }

  @Override
  public int group() {
    return id;
  }
}
