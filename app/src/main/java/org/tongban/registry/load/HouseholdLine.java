package org.tongban.registry.load;

import org.jspecify.annotations.Nullable;

/** A household (户) as it was for some time; the dwelling is 0 when not known. */
record HouseholdLine(
    int id,
    int household,
    Span span,
    String number,
    String kind,
    String community,
    int dwelling,
    String address,
    int head,
    @Nullable String headException)
    implements Line {

  static HouseholdLine of(Fields fields) {
    return new HouseholdLine(
        fields.id(),
        fields.id(),
        fields.span(),
        fields.text(40),
        fields.matching(Codes.HOUSEHOLD_KIND),
        fields.matching(Codes.COMMUNITY),
        fields.optionalId(),
        fields.text(300),
        fields.id(),
        fields.optionalText(200));
  }

  @Override
  public int group() {
    return household;
  }
}
