package org.tongban.casework;

import java.sql.Types;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.items.Handling.Answer;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.Department;
import org.tongban.kernel.RegionCode;
import org.tongban.platform.Sql;

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

  void add(GeneralCase of, String task, Answer answer, Actor by, String reason, Instant at) {
    RegionCode region = of.region();
    UUID row = UUID.randomUUID();
    jdbc.sql(
            """
            INSERT INTO casework.decision
              (id, case_id, task, answer, account, department, region, at, reason)
            VALUES
              (:id, :case, :task, :answer, :account, :department, :region, :at, :reason)
            """)
        .param("id", row)
        .param("case", of.id.value())
        .param("task", task)
        .param("answer", answer.name())
        .param("account", by.account().value())
        .param("department", by.department().map(Department::code).orElse(null), Types.VARCHAR)
        .param("region", by.department().map(_ -> region.digits()).orElse(null), Types.VARCHAR)
        .param("at", Sql.at(at))
        .param("reason", reason.isEmpty() ? null : sealed.seal(TABLE, "reason", row, reason))
        .update();
  }

  /** How a stage was answered last. */
  record Answered(Answer answer, Instant at) {}

  /** Each stage that was answered, by its task's name. */
  Map<String, Answered> of(CaseId id) {
    Map<String, Answered> answered = new HashMap<>();
    jdbc.sql("SELECT task, answer, at FROM casework.decision WHERE case_id = :case ORDER BY at, id")
        .param("case", id.value())
        .query(
            (RowCallbackHandler)
                row ->
                    answered.put(
                        row.getString("task"),
                        new Answered(
                            Answer.valueOf(row.getString("answer")), Sql.required(row, "at"))));
    return answered;
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
