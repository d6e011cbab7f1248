package org.tongban.registry;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongban.kernel.PersonId;

/** A parent or guardian and a child, on record. */
record KinshipRow(
    UUID version,
    PersonId person,
    PersonId child,
    Declaration.KinshipKind kind,
    Sex personSex,
    LocalDate from,
    @Nullable LocalDate until)
    implements Row<KinshipRow> {

  boolean ofParent() {
    return kind != Declaration.KinshipKind.GUARDIAN;
  }

  @Override
  public KinshipRow over(LocalDate since, @Nullable LocalDate end) {
    return new KinshipRow(UUID.randomUUID(), person, child, kind, personSex, since, end);
  }

  @Override
  public Subject subject() {
    return Subject.of(child);
  }

  @Override
  public Map<String, @Nullable String> fields() {
    return new Fields()
        .with(ofParent() ? "parent" : "guardian", person)
        .with("kinship", kind)
        .with("kinshipUntil", until)
        .all();
  }
}
