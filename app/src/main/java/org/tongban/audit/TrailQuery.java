package org.tongban.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.PersonId;

/**
 * What an auditor asks of the trail (审计查询); conditions left out do not restrict.
 *
 * @param from first day, in China's time zone
 * @param to last day, included
 * @param before only entries older than this mark
 */
public record TrailQuery(
    Optional<PersonId> person,
    Optional<AccountId> account,
    Optional<AuditAction> action,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Optional<Mark> before) {

  /** Everything of this period. */
  public static TrailQuery of(LocalDate from, LocalDate to) {
    return new TrailQuery(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(from),
        Optional.of(to),
        Optional.empty());
  }

  /** Everything about this person. */
  public static TrailQuery about(PersonId person) {
    return new TrailQuery(
        Optional.of(person),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same question for the entries older than the mark. */
  public TrailQuery before(Mark mark) {
    return new TrailQuery(person, account, action, from, to, Optional.of(mark));
  }

  /** Where a page ended (翻页位置): time and id of its last entry. */
  public record Mark(Instant at, UUID id) {

    static Mark of(TrailEntry entry) {
      return new Mark(entry.at(), entry.id());
    }

    /** Reads the text form; throws {@link IllegalArgumentException} on anything else. */
    public static Mark parse(String text) {
      String[] parts = text.split("_", -1);
      if (parts.length != 2) {
        throw new IllegalArgumentException("not a mark");
      }
      return new Mark(
          Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS),
          UUID.fromString(parts[1]));
    }

    /** The text form, fit for a link. */
    public String text() {
      return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "_" + id;
    }
  }
}
