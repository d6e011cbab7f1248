package org.tongban.registry.load;

import org.jspecify.annotations.Nullable;

/**
 * A person's particulars (登记项目) as they were for some time; an empty text is not known, a height of
 * 0 neither, and the birth date counts days since 1970.
 */
record VersionLine(
    int id,
    int person,
    Span span,
    @Nullable String number,
    String name,
    @Nullable String formerName,
    int birthDate,
    short sex,
    String ethnicity,
    String birthplace,
    String nativePlace,
    String education,
    String marriage,
    String occupation,
    @Nullable String workplace,
    @Nullable String military,
    short height,
    boolean alive)
    implements Line {

  static VersionLine of(Fields fields) {
    return new VersionLine(
        fields.id(),
        fields.id(),
        fields.span(),
        fields.optionalNumber(),
        fields.text(100),
        fields.optionalText(100),
        fields.day(),
        Short.parseShort(fields.matching(Codes.SEX)),
        fields.matching(Codes.TWO_DIGITS),
        fields.textOrEmpty(200),
        fields.textOrEmpty(200),
        fields.matching(Codes.TWO_DIGITS),
        fields.matching(Codes.TWO_DIGITS),
        fields.textOrEmpty(200),
        fields.optionalText(200),
        fields.optionalText(40),
        fields.optionalNumber(20, 280),
        Boolean.parseBoolean(fields.matching(Codes.TRUTH)));
  }

  @Override
  public int group() {
    return person;
  }
}
