package org.tongban.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.RegionCode;

/** The dwellings (住所) in both times. */
@Repository
class Dwellings {

  private static final String ALL =
      """
      SELECT id, dwelling, community, address, floor_area, lower(valid) AS since,
        upper(valid) AS until
      FROM registry.dwelling_version WHERE dwelling = ANY (:dwellings)
      """;

  private static final String STANDING =
      ALL.replace(":dwellings", "?") + "AND upper_inf(valid) AND upper_inf(recorded)";

  private final JdbcClient jdbc;
  private final SealedFields sealed;

  Dwellings(JdbcClient jdbc, SealedFields sealed) {
    this.jdbc = jdbc;
    this.sealed = sealed;
  }

  Optional<DwellingRow> at(DwellingId dwelling, AsOf asOf) {
    return jdbc.sql(ALL + "AND valid @> CAST(:on AS date) AND recorded @> :known")
        .param("dwellings", new UUID[] {dwelling.value()})
        .param("on", asOf.valid())
        .param("known", Stamps.known(asOf.known()))
        .query(this::row)
        .optional();
  }

  /** The versions without an end, as known now; there when the journey is made. */
  Map<DwellingId, DwellingRow> standing(Set<DwellingId> dwellings, Journey journey) {
    Map<DwellingId, DwellingRow> found = new HashMap<>();
    if (!dwellings.isEmpty()) {
      journey.ask(
          STANDING,
          row -> {
            DwellingRow standing = row(row, 0);
            found.put(standing.dwelling(), standing);
          },
          (Object) Scope.ids(dwellings, DwellingId::value));
    }
    return found;
  }

  /** The version it began with, as known now. */
  DwellingRow first(DwellingId dwelling) {
    return jdbc.sql(ALL + "AND upper_inf(recorded) ORDER BY lower(valid) LIMIT 1")
        .param("dwellings", new UUID[] {dwelling.value()})
        .query(this::row)
        .single();
  }

  /** The households that live there, as known now. */
  List<HouseholdId> households(DwellingId dwelling) {
    return jdbc.sql(
            """
            SELECT household FROM registry.household_version
            WHERE dwelling = :dwelling AND upper_inf(valid) AND upper_inf(recorded)
            ORDER BY household
            """)
        .param("dwelling", dwelling.value())
        .query((row, _) -> new HouseholdId(row.getObject("household", UUID.class)))
        .list();
  }

  /** The households that live there at that point. */
  List<HouseholdId> households(DwellingId dwelling, AsOf asOf) {
    return jdbc.sql(
            """
            SELECT household FROM registry.household_version
            WHERE dwelling = :dwelling AND valid @> CAST(:on AS date) AND recorded @> :known
            ORDER BY household
            """)
        .param("dwelling", dwelling.value())
        .param("on", asOf.valid())
        .param("known", Stamps.known(asOf.known()))
        .query((row, _) -> new HouseholdId(row.getObject("household", UUID.class)))
        .list();
  }

  byte[] sealAddress(DwellingRow row) {
    return sealed.seal("dwelling_version", "address", row.version(), row.address());
  }

  private DwellingRow row(ResultSet row, int number) throws SQLException {
    UUID version = row.getObject("id", UUID.class);
    return new DwellingRow(
        version,
        new DwellingId(row.getObject("dwelling", UUID.class)),
        new RegionCode(row.getString("community")),
        sealed.open("dwelling_version", "address", version, row.getBytes("address")),
        row.getObject("floor_area", Integer.class),
        row.getObject("since", LocalDate.class),
        row.getObject("until", LocalDate.class));
  }
}
