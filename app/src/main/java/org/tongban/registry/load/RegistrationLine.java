package org.tongban.registry.load;

/** A registration (户口登记) of a person in a household. */
record RegistrationLine(int id, int person, int household, String relation, Span span)
    implements Line {

  static final String HEAD = "02";

  static RegistrationLine of(Fields fields) {
    return new RegistrationLine(
        fields.id(), fields.id(), fields.id(), fields.matching(Codes.TWO_DIGITS), fields.span());
  }

  @Override
  public int group() {
    return person;
  }
}
