package org.tongban.rating;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.casework.GivenRatings;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.RegionCode;
import org.tongban.platform.Sql;

/** What residents said of their finished cases; the database keeps each as it was given. */
@Repository
class Ratings implements GivenRatings {

  private final JdbcClient jdbc;
  private final Sealed sealed;

  Ratings(JdbcClient jdbc, Sealed sealed) {
    this.jdbc = jdbc;
    this.sealed = sealed;
  }

  /** Whether it was the case's first; nothing is written otherwise. */
  boolean add(Rating rating) {
    Given given = rating.given();
    return jdbc.sql(
                """
                INSERT INTO rating.rating
                  (case_id, id, grade, reasons, reason, anonymous, channel, item, region, at)
                VALUES (:case, :id, :grade, :reasons, :words, :anonymous, :channel, :item, :region,
                  :at)
                ON CONFLICT (case_id) DO NOTHING
                """)
            .param("case", rating.caseId().value())
            .param("id", rating.id())
            .param("grade", given.grade())
            .param(
                "reasons",
                given.reasons().stream().map(Reason::name).sorted().toArray(String[]::new))
            .param("words", sealed.seal(Sealed.words(rating.caseId()), given.words()))
            .param("anonymous", given.anonymous())
            .param("channel", rating.channel().name())
            .param("item", rating.item())
            .param("region", rating.region().digits())
            .param("at", Sql.at(rating.at()))
            .update()
        == 1;
  }

  Optional<Rating> of(CaseId id) {
    return jdbc.sql("SELECT * FROM rating.rating WHERE case_id = :case")
        .param("case", id.value())
        .query((row, _) -> read(row))
        .optional();
  }

  @Override
  public Optional<Integer> gradeOf(CaseId id) {
    return jdbc.sql("SELECT grade FROM rating.rating WHERE case_id = :case")
        .param("case", id.value())
        .query(Integer.class)
        .optional();
  }

  /** Reads a row that has the columns of the table. */
  Rating read(ResultSet row) throws SQLException {
    CaseId caseId = new CaseId(Sql.uuid(row, "case_id"));
    Set<Reason> reasons =
        Stream.of((String[]) row.getArray("reasons").getArray())
            .map(Reason::valueOf)
            .collect(Collectors.toSet());
    Given given =
        new Given(
            row.getInt("grade"),
            reasons,
            sealed.open(Sealed.words(caseId), row.getBytes("reason")),
            row.getBoolean("anonymous"));
    return new Rating(
        Sql.uuid(row, "id"),
        caseId,
        given,
        Channel.valueOf(row.getString("channel")),
        row.getString("item"),
        new RegionCode(row.getString("region")),
        Sql.required(row, "at"));
  }
}
