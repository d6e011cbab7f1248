package org.tongban.registry.load;

/** A marriage (婚姻). */
record MarriageLine(int id, int one, int other, Span span) implements Line {

  static MarriageLine of(Fields fields) {
    int id = fields.id();
    int one = fields.id();
    int other = fields.id();
    if (one == other) {
      throw fields.bad("is the same person");
    }
    return new MarriageLine(id, one, other, fields.span());
  }

  @Override
  public int group() {
    return id;
  }
}
