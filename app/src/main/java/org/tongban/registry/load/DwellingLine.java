package org.tongban.registry.load;

/** A dwelling (住所); the floor area in square metres, 0 when not known. */
record DwellingLine(int id, Span span, String community, String address, short floorArea)
    implements Line {

  static DwellingLine of(Fields fields) {
    return new DwellingLine(
        fields.id(),
        fields.span(),
        fields.matching(Codes.COMMUNITY),
        fields.text(300),
        fields.optionalNumber(1, Short.MAX_VALUE));
  }

  @Override
  public int group() {
    return id;
  }
}
