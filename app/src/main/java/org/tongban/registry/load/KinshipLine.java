package org.tongban.registry.load;

/** A parent or guardian and the child (亲子、监护). */
record KinshipLine(int id, int person, int child, String kind, Span span) implements Line {

  static KinshipLine of(Fields fields) {
    int id = fields.id();
    int person = fields.id();
    int child = fields.id();
    if (person == child) {
      throw fields.bad("is the same person");
    }
    return new KinshipLine(id, person, child, fields.matching(Codes.KINSHIP), fields.span());
  }

  @Override
  public int group() {
    return id;
  }
}
