package org.tongban.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;

/** What of an issued paper (证件) never changes. */
record Paper(
    DocumentId id,
    Kind kind,
    String serial,
    PersonId person,
    @Nullable HouseholdId household,
    RegionCode community,
    LocalDate issued,
    @Nullable DocumentId replaces) {

  /** Those issued by a declaration. */
  enum Kind {
    BOOK,
    ID_CARD,
    RESIDENCE_PERMIT
  }
}
