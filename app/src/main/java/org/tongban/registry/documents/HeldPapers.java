package org.tongban.registry.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;

/** The papers held (证件), as known now. */
@Repository
public class HeldPapers {

  private static final String ALL =
      """
      SELECT d.id, d.kind, d.serial, d.person, d.community, d.issued, v.status,
        upper(v.valid) AS ends, NOT v.valid @> CAST(:today AS date)
          AND upper(v.valid) <= :today AS over, d.content IS NOT NULL AS printable
      FROM registry.document d
      JOIN LATERAL (SELECT status, valid FROM registry.document_version
        WHERE document = d.id AND upper_inf(recorded)
        ORDER BY valid @> CAST(:today AS date) DESC, lower(valid) DESC LIMIT 1) v ON true
      """;

  private final JdbcClient jdbc;

  HeldPapers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The person's own, newest first. */
  public List<HeldPaper> of(PersonId person, LocalDate today) {
    return jdbc.sql(
            ALL
                + "WHERE (d.person = :person OR d.other_person = :person) ORDER BY d.issued DESC, d.id")
        .param("person", person.value())
        .param("today", today)
        .query(HeldPapers::row)
        .list();
  }

  /** The household's books, newest first. */
  public List<HeldPaper> of(HouseholdId household, LocalDate today) {
    return jdbc.sql(
            ALL + "WHERE d.household = :household AND d.kind = 'BOOK' ORDER BY d.issued DESC, d.id")
        .param("household", household.value())
        .param("today", today)
        .query(HeldPapers::row)
        .list();
  }

  /** The paper, if there is one. */
  public Optional<HeldPaper> find(UUID id, LocalDate today) {
    return jdbc.sql(ALL + "WHERE d.id = :id")
        .param("id", id)
        .param("today", today)
        .query(HeldPapers::row)
        .optional();
  }

  Optional<HeldPaper> byVerification(byte[] hash, LocalDate today) {
    return jdbc.sql(ALL + "WHERE d.verification = :hash")
        .param("hash", hash)
        .param("today", today)
        .query(HeldPapers::row)
        .optional();
  }

  private static HeldPaper row(ResultSet row, int number) throws SQLException {
    @Nullable LocalDate ends = row.getObject("ends", LocalDate.class);
    HeldPaper.State state = HeldPaper.State.valueOf(row.getString("status"));
    return new HeldPaper(
        row.getObject("id", UUID.class),
        row.getString("kind"),
        row.getString("serial"),
        new PersonId(row.getObject("person", UUID.class)),
        new RegionCode(row.getString("community")),
        row.getObject("issued", LocalDate.class),
        state == HeldPaper.State.VALID && row.getBoolean("over") ? HeldPaper.State.EXPIRED : state,
        ends == null ? null : ends.minusDays(1),
        row.getBoolean("printable"));
  }
}
