package org.tongban.registry.load;

/** A proof an event rests on (凭证). */
record EvidenceLine(int event, String kind, String number) implements Line {

  static EvidenceLine of(Fields fields) {
    return new EvidenceLine(fields.id(), fields.matching(Codes.THREE_DIGITS), fields.text(100));
  }

  @Override
  public int id() {
    return event;
  }

  @Override
  public int group() {
    return event;
  }
}
