package org.tongban.registry;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a paper stands over a time. */
record PaperRow(
    UUID version, DocumentId document, Status status, LocalDate from, @Nullable LocalDate until)
    implements Row<PaperRow> {

  /** As the database names them. */
  enum Status {
    VALID,
    SUSPENDED,
    LOST,
    REPLACED,
    CANCELLED
  }

  @Override
  public PaperRow over(LocalDate since, @Nullable LocalDate end) {
    return new PaperRow(UUID.randomUUID(), document, status, since, end);
  }

  PaperRow now(Status other) {
    return new PaperRow(UUID.randomUUID(), document, other, from, until);
  }

  @Override
  public Subject subject() {
    return new Subject(Subject.Kind.DOCUMENT, document.value());
  }

  @Override
  public Map<String, @Nullable String> fields() {
    return new Fields()
        .with("status", status)
        .with("validFrom", from)
        .with("validUntil", until)
        .all();
  }
}
