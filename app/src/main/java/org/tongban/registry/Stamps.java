package org.tongban.registry;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;

/** Record time (记录时间): given by the database under row locks, and only increasing. */
@Component
class Stamps {

  private final JdbcClient jdbc;

  Stamps(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Holds the person's entry against every other writer until the transaction ends. */
  void hold(PersonId person) {
    hold(
        "SELECT id FROM registry.person WHERE id = :id FOR UPDATE",
        person.value(),
        "registry.person.unknown");
  }

  /** Holds the household against every other writer until the transaction ends. */
  void hold(HouseholdId household) {
    hold(
        "SELECT id FROM registry.household WHERE id = :id FOR UPDATE",
        household.value(),
        "registry.household.unknown");
  }

  private void hold(String row, UUID id, String unknown) {
    if (jdbc.sql(row).param("id", id).query(UUID.class).list().isEmpty()) {
      throw new Refusal(Refusal.Kind.NOT_FOUND, unknown);
    }
  }

  /** The next record time of both, later than everything known of either. */
  OffsetDateTime next(PersonId person, HouseholdId household) {
    return jdbc.sql("SELECT registry.stamp(:person, :household)")
        .param("person", person.value())
        .param("household", household.value())
        .query(OffsetDateTime.class)
        .single();
  }

  /** The database's time, for rows nobody else can see yet. */
  OffsetDateTime now() {
    return jdbc.sql("SELECT clock_timestamp()").query(OffsetDateTime.class).single();
  }

  /** The point of knowledge for a query; open rows contain the infinite one. */
  static OffsetDateTime known(@Nullable Instant known) {
    return known == null ? OffsetDateTime.MAX : OffsetDateTime.ofInstant(known, ZoneOffset.UTC);
  }
}
