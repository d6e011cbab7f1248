package org.tongban.registry;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the register as known now (登记行): from a day, until before another or without an end. It
 * is never written over; another version stands in its place from a record time on.
 */
sealed interface Row<R extends Row<R>>
    permits PersonRow,
        HouseholdRow,
        RegistrationRow,
        MarriageRow,
        KinshipRow,
        DwellingRow,
        PaperRow {

  UUID version();

  LocalDate from();

  @Nullable LocalDate until();

  /** A further version of the same over another time. */
  R over(LocalDate since, @Nullable LocalDate end);

  Subject subject();

  /** What a preview shows of it, in order; null for empty. */
  Map<String, @Nullable String> fields();

  default boolean covers(LocalDate day) {
    LocalDate end = until();
    return !day.isBefore(from()) && (end == null || day.isBefore(end));
  }

  default boolean open() {
    return until() == null;
  }
}
