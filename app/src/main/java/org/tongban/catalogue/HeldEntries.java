package org.tongban.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.kernel.RegionCode;

/** The entries as they are held, each with its versions (目录条目库). */
@Repository
class HeldEntries {

  private static final String HELD =
      """
      SELECT v.content, v.version, v.recorded, v.line, e.retired, i.source, h.item
      FROM catalogue.entry e JOIN catalogue.entry_version v USING (code)
        JOIN catalogue.import i ON i.id = v.import LEFT JOIN catalogue.handling h USING (code)
      WHERE code = :code
      """;
  private static final int NAMES = 300;

  private final JdbcClient jdbc;

  HeldEntries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<HeldEntry> current(String code) {
    return jdbc.sql(HELD + " AND v.version = e.version")
        .param("code", code)
        .query(HeldEntries::held)
        .optional();
  }

  /** Newest first. */
  List<HeldEntry> versions(String code) {
    return jdbc.sql(HELD + " ORDER BY v.version DESC LIMIT 50")
        .param("code", code)
        .query(HeldEntries::held)
        .list();
  }

  /** Regions that have standing entries, by code. */
  List<AreaName> areas() {
    return jdbc.sql(
            """
            SELECT region, max(region_name) AS name, count(*) AS entries FROM catalogue.entry
            WHERE retired IS NULL AND region <> '' GROUP BY region ORDER BY region
            """)
        .query((row, _) ->
            new AreaName(
                new RegionCode(row.getString("region")),
                row.getString("name"),
                row.getInt("entries")))
        .list();
  }

  /** Departments with the most standing entries. */
  List<String> departments() {
    return jdbc.sql(
            """
            SELECT department FROM catalogue.entry WHERE retired IS NULL AND department <> ''
            GROUP BY department ORDER BY count(*) DESC, department LIMIT :most
            """)
        .param("most", NAMES)
        .query((row, _) -> row.getString("department"))
        .list();
  }

  private static HeldEntry held(ResultSet row, int number) throws SQLException {
    @Nullable String item = row.getString("item");
    return new HeldEntry(
        EntryText.read(row.getString("content")),
        row.getInt("version"),
        row.getObject("recorded", OffsetDateTime.class).toInstant(),
        row.getObject("retired") != null,
        row.getString("source"),
        row.getLong("line"),
        item == null ? "" : item);
  }
}
