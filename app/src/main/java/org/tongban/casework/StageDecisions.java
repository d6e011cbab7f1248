package org.tongban.casework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.items.Handling.Answer;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;

/** How the stages of general cases were answered (办理决定); only added to. */
@Repository
class StageDecisions {

  private static final String TABLE = "decision";

  private final JdbcClient jdbc;
  private final SealedText sealed;

  StageDecisions(JdbcClient jdbc, SealedText sealed) {
    this.jdbc = jdbc;
    this.sealed = sealed;
  }

  void add(CaseId id, String task, Answer answer, Actor by, String reason, Instant at) {
    UUID row = UUID.randomUUID();
    jdbc.sql(
            """
            INSERT INTO casework.decision (id, case_id, task, answer, account, at, reason)
            VALUES (:id, :case, :task, :answer, :account, :at, :reason)
            """)
        .param("id", row)
        .param("case", id.value())
        .param("task", task)
        .param("answer", answer.name())
        .param("account", by.account().value())
        .param("at", Sql.at(at))
        .param("reason", reason.isEmpty() ? null : sealed.seal(TABLE, "reason", row, reason))
        .update();
  }

  /** The reasons of those who refused, in the order in which they did; empty when nobody did. */
  List<String> refusals(CaseId id) {
    return jdbc.sql(
            """
            SELECT id, reason FROM casework.decision
            WHERE case_id = :case AND answer = 'REFUSE' ORDER BY at, id
            """)
        .param("case", id.value())
        .query(
            (row, _) -> sealed.open(TABLE, "reason", Sql.uuid(row, "id"), row.getBytes("reason")))
        .list();
  }
}
