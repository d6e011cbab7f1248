package org.tongban.rating;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.kernel.Actor;
import org.tongban.platform.Sql;

/** Appeals against ratings; the database has each decided once, by another office level. */
@Repository
class Appeals {

  private final JdbcClient jdbc;
  private final Sealed sealed;

  Appeals(JdbcClient jdbc, Sealed sealed) {
    this.jdbc = jdbc;
    this.sealed = sealed;
  }

  void lodge(UUID rating, Appeal appeal) {
    jdbc.sql(
            """
            INSERT INTO rating.appeal (rating, lodged_at, lodged_by, lodged_region, reason)
            VALUES (:rating, :at, :by, :region, :reason)
            """)
        .param("rating", rating)
        .param("at", Sql.at(appeal.at()))
        .param("by", appeal.by().value())
        .param("region", appeal.office().digits())
        .param("reason", sealed.seal(Sealed.of("appeal", "reason", rating), appeal.reason()))
        .update();
  }

  void decide(UUID rating, Actor official, Appeal.Decision decision) {
    jdbc.sql(
            """
            UPDATE rating.appeal SET decided_at = :at, decided_by = :by, decided_region = :region,
              upheld = :upheld, answer = :answer
            WHERE rating = :rating
            """)
        .param("at", Sql.at(decision.at()))
        .param("by", decision.by().value())
        .param("region", official.jurisdiction().digits())
        .param("upheld", decision.upheld())
        .param("answer", sealed.seal(Sealed.of("appeal", "answer", rating), decision.answer()))
        .param("rating", rating)
        .update();
  }
}
