package org.tongban.registry;

import java.util.UUID;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;

/** Whose entry a change is of (变更对象). Of something yet to be made, the id is provisional. */
public record Subject(Kind kind, UUID id) {

  /** Which sort of entry. */
  public enum Kind {
    /** 人员. */
    PERSON,
    /** 户. */
    HOUSEHOLD,
    /** 住所. */
    DWELLING,
    /** 证件. */
    DOCUMENT
  }

  static Subject of(PersonId person) {
    return new Subject(Kind.PERSON, person.value());
  }

  static Subject of(HouseholdId household) {
    return new Subject(Kind.HOUSEHOLD, household.value());
  }
}
