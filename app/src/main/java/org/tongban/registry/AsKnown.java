package org.tongban.registry;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;

/**
 * Makes as-known answers final (已知时点): waits for a writer that has its record time but has not
 * committed, and refuses a time that is still to come. Whoever writes afterwards gets a later time.
 */
@Component
class AsKnown {

  private static final String PERSONS =
      "SELECT id FROM registry.person WHERE id IN (:ids) ORDER BY id FOR SHARE";
  private static final String HOUSEHOLDS =
      "SELECT id FROM registry.household WHERE id IN (:ids) FOR SHARE";

  private static final String DWELLINGS =
      "SELECT id FROM registry.dwelling WHERE id IN (:ids) FOR SHARE";

  private final JdbcClient jdbc;

  AsKnown(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void settle(Collection<PersonId> persons, AsOf asOf) {
    settle(PERSONS, persons.stream().map(PersonId::value).toList(), asOf);
  }

  void settle(HouseholdId household, AsOf asOf) {
    settle(HOUSEHOLDS, List.of(household.value()), asOf);
  }

  void settle(DwellingId dwelling, AsOf asOf) {
    settle(DWELLINGS, List.of(dwelling.value()), asOf);
  }

  private void settle(String rows, List<UUID> ids, AsOf asOf) {
    if (asOf.known() == null || ids.isEmpty()) {
      return;
    }
    jdbc.sql(rows).param("ids", ids).query(UUID.class).list();
    OffsetDateTime now = jdbc.sql("SELECT clock_timestamp()").query(OffsetDateTime.class).single();
    if (!asOf.known().isBefore(now.toInstant())) {
      throw new Refusal(Refusal.Kind.INVALID, "registry.known.future");
    }
  }
}
