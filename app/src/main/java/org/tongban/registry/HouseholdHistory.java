package org.tongban.registry;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every version of one household (户沿革) in the order of the days they begin on, with the time over
 * which each was held true.
 */
record HouseholdHistory(List<HouseholdHistory.Held> versions) {

  /** A version held true from one record time until another; null or infinite while it is. */
  record Held(HouseholdRow row, OffsetDateTime began, @Nullable OffsetDateTime ended) {

    private boolean now() {
      return ended == null || ended.equals(OffsetDateTime.MAX);
    }

    private boolean at(AsOf asOf) {
      return covers(asOf.valid()) && (asOf.known() == null ? now() : known(asOf));
    }

    private boolean covers(LocalDate day) {
      @Nullable LocalDate until = row.until();
      return !day.isBefore(row.from()) && (until == null || day.isBefore(until));
    }

    private boolean known(AsOf asOf) {
      OffsetDateTime known = Stamps.known(asOf.known());
      return !known.isBefore(began) && (now() || known.isBefore(ended));
    }
  }

  /** What was recorded last, even if it is no longer held true. */
  Optional<HouseholdRow> latest() {
    return versions.stream()
        .max(Comparator.comparing(Held::began).thenComparing(held -> held.row().from()))
        .map(Held::row);
  }

  /** What stood at that point. */
  Optional<HouseholdRow> at(AsOf asOf) {
    return versions.stream().filter(held -> held.at(asOf)).map(Held::row).findFirst();
  }

  /** What is held true now. */
  List<HouseholdRow> known() {
    return versions.stream().filter(Held::now).map(Held::row).toList();
  }
}
