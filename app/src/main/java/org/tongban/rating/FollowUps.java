package org.tongban.rating;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.RegionCode;
import org.tongban.platform.Sql;

/** The follow-ups of bad ratings; the database closes each once. */
@Repository
class FollowUps {

  private static final String SELECT =
      """
      SELECT r.*, f.due, f.closed_at, f.closed_by, f.finding, a.lodged_at, a.lodged_by,
        a.lodged_region, a.reason AS appealed, a.decided_at, a.decided_by, a.upheld, a.answer,
        (SELECT count(*) FROM rating.call AS c WHERE c.rating = f.rating) AS calls
      FROM rating.follow_up AS f JOIN rating.rating AS r ON r.id = f.rating
        LEFT JOIN rating.appeal AS a ON a.rating = f.rating
      """;

  private final JdbcClient jdbc;
  private final Sealed sealed;
  private final Ratings ratings;

  FollowUps(JdbcClient jdbc, Sealed sealed, Ratings ratings) {
    this.jdbc = jdbc;
    this.sealed = sealed;
    this.ratings = ratings;
  }

  void open(Rating rating, Instant due) {
    jdbc.sql(
            """
            INSERT INTO rating.follow_up (rating, region, opened_at, due)
            VALUES (:rating, :region, :at, :due)
            """)
        .param("rating", rating.id())
        .param("region", rating.region().digits())
        .param("at", Sql.at(rating.at()))
        .param("due", Sql.at(due))
        .update();
  }

  Optional<FollowUp> find(UUID rating) {
    return jdbc.sql(SELECT + "WHERE f.rating = :rating")
        .param("rating", rating)
        .query((row, _) -> read(row))
        .optional();
  }

  /** The same, with nobody else changing it until the transaction ends. */
  Optional<FollowUp> hold(UUID rating) {
    jdbc.sql("SELECT 1 FROM rating.follow_up WHERE rating = :rating FOR UPDATE")
        .param("rating", rating)
        .query(Integer.class)
        .optional();
    return find(rating);
  }

  List<FollowUp> page(Actor official, Filter filter, Instant now, int offset, int limit) {
    return jdbc.sql(
            SELECT
                + "WHERE f.region LIKE :region || '%' AND "
                + filter.condition()
                + " ORDER BY "
                + filter.order()
                + ", f.rating OFFSET :offset LIMIT :limit")
        .param("region", official.jurisdiction().digits())
        .param("now", Sql.at(now))
        .param("offset", offset)
        .param("limit", limit)
        .query((row, _) -> read(row))
        .list();
  }

  int count(Actor official, Filter filter, Instant now) {
    return jdbc.sql(
            "SELECT count(*) FROM rating.follow_up AS f WHERE f.region LIKE :region || '%' AND "
                + filter.condition())
        .param("region", official.jurisdiction().digits())
        .param("now", Sql.at(now))
        .query(Integer.class)
        .single();
  }

  void close(FollowUp of, FollowUp.Closing closing) {
    jdbc.sql(
            """
            UPDATE rating.follow_up SET closed_at = :at, closed_by = :by, finding = :finding
            WHERE rating = :rating
            """)
        .param("at", Sql.at(closing.at()))
        .param("by", closing.by().value())
        .param("finding", sealed.seal(Sealed.finding(of.rating().caseId()), closing.finding()))
        .param("rating", of.rating().id())
        .update();
  }

  private FollowUp read(ResultSet row) throws SQLException {
    Rating rating = ratings.read(row);
    return new FollowUp(
        rating,
        Sql.required(row, "due"),
        closing(row, rating.caseId()),
        appeal(row, rating.id()),
        row.getInt("calls"));
  }

  private FollowUp.@Nullable Closing closing(ResultSet row, CaseId id) throws SQLException {
    Instant at = Sql.instant(row, "closed_at");
    return at == null
        ? null
        : new FollowUp.Closing(
            at,
            new AccountId(Sql.uuid(row, "closed_by")),
            sealed.open(Sealed.finding(id), row.getBytes("finding")));
  }

  private @Nullable Appeal appeal(ResultSet row, UUID rating) throws SQLException {
    Instant at = Sql.instant(row, "lodged_at");
    if (at == null) {
      return null;
    }
    Instant decided = Sql.instant(row, "decided_at");
    Appeal.Decision decision =
        decided == null
            ? null
            : new Appeal.Decision(
                decided,
                new AccountId(Sql.uuid(row, "decided_by")),
                row.getBoolean("upheld"),
                sealed.open(Sealed.of("appeal", "answer", rating), row.getBytes("answer")));
    return new Appeal(
        at,
        new AccountId(Sql.uuid(row, "lodged_by")),
        new RegionCode(Objects.requireNonNull(row.getString("lodged_region"))),
        sealed.open(Sealed.of("appeal", "reason", rating), row.getBytes("appealed")),
        decision);
  }
}
