package org.tongban.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.audit.TrailQuery.Mark;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.PersonId;

/** Reads the entries about one resident, grouped by the database, and the entries of a group. */
@Repository
class OwnReads {

  /** Ranks are those of {@link AccessGroup.Who}; only offices' entries are told apart. */
  private static final String MINE =
      """
      WITH ranked AS (
        SELECT e.id, e.at, e.action, e.jurisdiction, e.roles, e.purpose, e.case_id,
          CAST(e.at AT TIME ZONE 'Asia/Shanghai' AS date) AS day,
          CASE WHEN e.account = :own THEN 1 WHEN 'SYSTEM' = ANY (e.roles) THEN 0 ELSE 2 END AS rank
        FROM audit.entry e
        WHERE e.subjects @> ARRAY[:person]::uuid[]
      ), mine AS (
        SELECT id, at, action, day, rank,
          CASE WHEN rank = 2 THEN jurisdiction ELSE '' END AS jurisdiction,
          CASE WHEN rank = 2 THEN roles ELSE '{}' END AS roles,
          CASE WHEN rank = 2 THEN purpose ELSE '' END AS purpose,
          CASE WHEN rank = 2 THEN case_id END AS case_id
        FROM ranked
      )
      """;

  private static final String GROUPS =
      """
      , grouped AS (
        SELECT day, rank, jurisdiction, roles, purpose, case_id,
          (array_agg(id ORDER BY at DESC, id DESC))[1] AS newest,
          array_agg(DISTINCT action) AS actions,
          count(*) AS entries, min(at) AS first, max(at) AS last
        FROM mine
        WHERE rank >= :least AND at <= :until
        GROUP BY day, rank, jurisdiction, roles, purpose, case_id
      )
      SELECT * FROM grouped
      WHERE CAST(:after AS uuid) IS NULL
        OR (day, rank, last, newest) < (SELECT day, rank, at, id FROM mine WHERE id = :after)
      ORDER BY day DESC, rank DESC, last DESC, newest DESC
      LIMIT :most
      """;

  private static final String SAME =
      """
      JOIN mine m ON m.id = e.id
      JOIN mine a ON a.id = :anchor AND (m.day, m.rank, m.jurisdiction, m.roles, m.purpose)
        = (a.day, a.rank, a.jurisdiction, a.roles, a.purpose)
        AND m.case_id IS NOT DISTINCT FROM a.case_id
      """;

  private static final String OLDER =
      """
      WHERE CAST(:markId AS uuid) IS NULL OR (e.at, e.id) < (CAST(:markAt AS timestamptz), :markId)
      ORDER BY e.at DESC, e.id DESC
      LIMIT :most
      """;

  private final JdbcClient jdbc;

  OwnReads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The groups after one, counting what was written until then.
   *
   * @param least whose groups, from this one on
   */
  List<AccessGroup> groups(
      PersonId person,
      AccountId own,
      AccessGroup.Who least,
      Instant until,
      @Nullable UUID after,
      int most) {
    return jdbc.sql(MINE + GROUPS)
        .param("person", person.value())
        .param("own", own.value())
        .param("least", least.rank)
        .param("until", until.atOffset(ZoneOffset.UTC))
        .param("after", after)
        .param("most", most)
        .query(OwnReads::group)
        .list();
  }

  /** The group that an entry is of; empty when the entry is not about the person. */
  Optional<AccessGroup> group(PersonId person, AccountId own, UUID anchor) {
    return jdbc.sql(
            MINE
                + """
                SELECT m.day, m.rank, m.jurisdiction, m.roles, m.purpose, m.case_id,
                  a.id AS newest, array_agg(DISTINCT m.action) AS actions,
                  count(*) AS entries, min(m.at) AS first, max(m.at) AS last
                FROM mine e
                """
                + SAME
                + "GROUP BY m.day, m.rank, m.jurisdiction, m.roles, m.purpose, m.case_id, a.id")
        .param("person", person.value())
        .param("own", own.value())
        .param("anchor", anchor)
        .query(OwnReads::group)
        .optional();
  }

  /** The entries of the group that an entry is of. */
  List<TrailEntry> entries(
      PersonId person, AccountId own, UUID anchor, Optional<Mark> before, int most) {
    return jdbc.sql(MINE + EntryRows.SELECT + SAME + OLDER)
        .param("person", person.value())
        .param("own", own.value())
        .param("anchor", anchor)
        .param("markAt", before.map(mark -> mark.at().atOffset(ZoneOffset.UTC)).orElse(null))
        .param("markId", before.map(Mark::id).orElse(null))
        .param("most", most)
        .query(EntryRows::entry)
        .list();
  }

  private static AccessGroup group(ResultSet row, int index) throws SQLException {
    return new AccessGroup(
        row.getObject("newest", UUID.class),
        row.getObject("day", LocalDate.class),
        AccessGroup.Who.ranked(row.getInt("rank")),
        row.getString("jurisdiction"),
        List.of((String[]) row.getArray("roles").getArray()),
        row.getString("purpose"),
        row.getObject("case_id", UUID.class),
        List.of((String[]) row.getArray("actions").getArray()),
        row.getLong("entries"),
        EntryRows.instant(row, "first"),
        EntryRows.instant(row, "last"));
  }
}
