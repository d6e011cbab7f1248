package org.tongban.registry.load;

/** A person (人员) and the citizen number first held. */
record PersonLine(int id, String number) implements Line {

  static PersonLine of(Fields fields) {
    return new PersonLine(fields.id(), fields.number());
  }

  @Override
  public int group() {
    return id;
  }
}
