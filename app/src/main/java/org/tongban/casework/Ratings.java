package org.tongban.casework;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;

/** What residents said of their finished cases (好差评); the database keeps each as it was given. */
@Repository
class Ratings {

  private static final String TABLE = "rating";

  private final JdbcClient jdbc;
  private final SealedText sealed;

  Ratings(JdbcClient jdbc, SealedText sealed) {
    this.jdbc = jdbc;
    this.sealed = sealed;
  }

  void add(CaseId caseId, int grade, String reason, Instant now) {
    jdbc.sql(
            """
            INSERT INTO casework.rating (case_id, grade, reason, at)
            VALUES (:case, :grade, :reason, :at)
            """)
        .param("case", caseId.value())
        .param("grade", grade)
        .param("reason", sealed.seal(TABLE, "reason", caseId, reason))
        .param("at", Sql.at(now))
        .update();
  }

  void followUp(CaseId caseId, Actor official, String answer, Instant now) {
    jdbc.sql(
            """
            UPDATE casework.rating
            SET follow_up = :answer, followed_up_by = :account, followed_up_at = :at
            WHERE case_id = :case
            """)
        .param("case", caseId.value())
        .param("answer", sealed.seal(TABLE, "follow_up", caseId, answer))
        .param("account", official.account().value())
        .param("at", Sql.at(now))
        .update();
  }

  Optional<Dossier.Rating> of(CaseId caseId) {
    return jdbc.sql("SELECT * FROM casework.rating WHERE case_id = :case")
        .param("case", caseId.value())
        .query((row, _) ->
            new Dossier.Rating(
                row.getInt("grade"),
                sealed.open(TABLE, "reason", caseId, row.getBytes("reason")),
                Sql.required(row, "at"),
                sealed.open(TABLE, "follow_up", caseId, row.getBytes("follow_up"))))
        .optional();
  }
}
