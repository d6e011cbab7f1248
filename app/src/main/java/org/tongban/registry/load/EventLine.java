package org.tongban.registry.load;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongban.registry.RegistrationEvent;

/** Something that happened to a person's entry (登记事项); ids of 0 name nothing. */
record EventLine(
    int id,
    String kind,
    @Nullable String variant,
    @Nullable String changeKind,
    @Nullable String field,
    int person,
    int household,
    String community,
    @Nullable String relation,
    @Nullable String counterpart,
    int otherPerson,
    int operation,
    String legalBasis,
    int effective)
    implements Line {

  /** A first import corrects nothing that the register said before. */
  private static final Set<String> KINDS =
      EnumSet.complementOf(EnumSet.of(RegistrationEvent.Kind.EVENT_CORRECTED)).stream()
          .map(RegistrationEvent.Kind::name)
          .collect(toUnmodifiableSet());

  /** What is about somebody's time alive although it may be effective after it. */
  private static final Set<String> AFTER_DEATH =
      Set.of(
          "DEATH",
          "EVENT_CORRECTED",
          "PARTICULARS_CORRECTED",
          "MARRIAGE_ENDED",
          "KINSHIP_RECORDED",
          "KINSHIP_ENDED",
          "CARD_ENDED",
          "PERMIT_ENDED",
          "BOOK_REPLACED");

  static EventLine of(Fields fields) {
    return new EventLine(
        fields.id(),
        fields.among(KINDS),
        fields.optional(Codes.WORD),
        fields.optional(Codes.TWO_DIGITS),
        fields.optional(Codes.FIELD),
        fields.id(),
        fields.optionalId(),
        fields.matching(Codes.COMMUNITY),
        fields.optional(Codes.TWO_DIGITS),
        fields.optional(Codes.PLACE),
        fields.optionalId(),
        fields.optionalId(),
        fields.text(200),
        fields.day());
  }

  boolean isOfTheLiving() {
    return isOfTheLiving(kind);
  }

  /**
   * Whether an event of the kind happens to nobody who is dead; the register's laws say the same.
   */
  static boolean isOfTheLiving(String kind) {
    return !AFTER_DEATH.contains(kind);
  }

  @Override
  public int group() {
    return person;
  }
}
