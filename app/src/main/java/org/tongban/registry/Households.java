package org.tongban.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;

/** The households (户) in both times. */
@Repository
class Households {

  private static final String ALL =
      """
      SELECT id, household, number, kind, community, dwelling, address, head, head_exception,
        lower(valid) AS since, upper(valid) AS until
      FROM registry.household_version WHERE household = :household
      """;

  private static final String KNOWN =
      ALL.replace("= :household", "= ANY (:households)")
          + "AND upper_inf(recorded) ORDER BY lower(valid)";

  private static final String EVER =
      ALL.replace("AS until\n", "AS until, lower(recorded) AS began, upper(recorded) AS ended\n")
          + "ORDER BY lower(valid)";

  private final JdbcClient jdbc;
  private final SealedFields sealed;

  Households(JdbcClient jdbc, SealedFields sealed) {
    this.jdbc = jdbc;
    this.sealed = sealed;
  }

  /** Every version of the household, those included that are no longer held true. */
  HouseholdHistory history(HouseholdId household) {
    return new HouseholdHistory(
        jdbc.sql(EVER)
            .param("household", household.value())
            .query((row, number) ->
                new HouseholdHistory.Held(
                    row(row, number),
                    row.getObject("began", OffsetDateTime.class),
                    row.getObject("ended", OffsetDateTime.class)))
            .list());
  }

  /** The version without an end, as known now. */
  Optional<HouseholdRow> open(HouseholdId household) {
    return jdbc.sql(ALL + "AND upper_inf(valid) AND upper_inf(recorded)")
        .param("household", household.value())
        .query(this::row)
        .optional();
  }

  void add(HouseholdRow row, OffsetDateTime recorded, CaseId openedBy) {
    jdbc.sql(
            """
            INSERT INTO registry.household_version
              (id, household, valid, recorded, opened_by, number, kind, community, dwelling,
              address, head, head_exception)
            VALUES (:id, :household, daterange(CAST(:from AS date), CAST(:until AS date)),
              tstzrange(:recorded, NULL), :case, :number, :kind, :community,
              :dwelling, :address, :head, :exception)
            """)
        .param("id", row.version())
        .param("household", row.id().value())
        .param("from", row.from())
        .param("until", row.until())
        .param("recorded", recorded)
        .param("case", openedBy.value())
        .param("number", row.number())
        .param("kind", row.kind().name())
        .param("community", row.community().digits())
        .param("dwelling", row.dwelling() == null ? null : row.dwelling().value())
        .param("address", address(row))
        .param("head", row.head().value())
        .param("exception", row.headException())
        .update();
  }

  /** The sealed address, bound to the version's row. */
  byte[] address(HouseholdRow row) {
    return sealed.seal("household_version", "address", row.version(), row.address());
  }

  /** Ends that the register holds the version for true, if it still does. */
  void supersede(HouseholdRow row, OffsetDateTime recorded, CaseId closedBy) {
    jdbc.sql(
            """
            UPDATE registry.household_version
            SET recorded = tstzrange(lower(recorded), :recorded), closed_by = :case
            WHERE id = :id AND upper_inf(recorded)
            """)
        .param("id", row.version())
        .param("recorded", recorded)
        .param("case", closedBy.value())
        .update();
  }

  /** Every version of these as known now. */
  List<HouseholdRow> known(List<UUID> households) {
    return jdbc.sql(KNOWN)
        .param("households", households.toArray(UUID[]::new))
        .query(this::row)
        .list();
  }

  /** Every version of these as known now; there when the journey is made. */
  List<HouseholdRow> known(UUID[] households, Journey journey) {
    List<HouseholdRow> found = new ArrayList<>();
    journey.ask(
        KNOWN.replace(":households", "?"), row -> found.add(row(row, 0)), (Object) households);
    return found;
  }

  private HouseholdRow row(ResultSet row, int number) throws SQLException {
    UUID version = row.getObject("id", UUID.class);
    @Nullable LocalDate until = row.getObject("until", LocalDate.class);
    @Nullable UUID dwelling = row.getObject("dwelling", UUID.class);
    return new HouseholdRow(
        version,
        new HouseholdId(row.getObject("household", UUID.class)),
        row.getString("number"),
        Household.Kind.valueOf(row.getString("kind")),
        new RegionCode(row.getString("community")),
        dwelling == null ? null : new DwellingId(dwelling),
        sealed.open("household_version", "address", version, row.getBytes("address")),
        new PersonId(row.getObject("head", UUID.class)),
        row.getString("head_exception"),
        row.getObject("since", LocalDate.class),
        until);
  }
}
