package org.tongban.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.CaseId;
import org.tongban.platform.Sql;

/** When clocks stood still (停止计时记录); a pause is ended once, nothing else of it changes. */
@Repository
class Pauses {

  private static final String TABLE = "pause";

  private final JdbcClient jdbc;
  private final SealedText sealed;

  Pauses(JdbcClient jdbc, SealedText sealed) {
    this.jdbc = jdbc;
    this.sealed = sealed;
  }

  void add(CaseId caseId, Pause added) {
    jdbc.sql(
            """
            INSERT INTO casework.pause
              (id, case_id, task, procedure, reason, account, at, until, task_due, promised,
               promise_stopped_at)
            VALUES
              (:id, :case, :task, :procedure, :reason, :account, :at, :until, :due, :promised,
               :stopped)
            """)
        .param("id", added.id())
        .param("case", caseId.value())
        .param("task", added.task())
        .param("procedure", added.procedure().orElse(null), Types.VARCHAR)
        .param("reason", sealed.seal(TABLE, "reason", added.id(), added.reason()))
        .param("account", added.by().value())
        .param("at", Sql.at(added.at()))
        .param("until", Sql.at(added.until()))
        .param("due", Sql.at(added.before().taskDue()))
        .param("promised", Sql.at(added.before().promised()))
        .param("stopped", Sql.at(added.before().stopped()))
        .update();
  }

  void end(Pause ended, AccountId by, Instant now) {
    jdbc.sql(
            """
            UPDATE casework.pause SET ended_at = :now, ended_by = :by
            WHERE id = :id AND ended_at IS NULL
            """)
        .param("id", ended.id())
        .param("by", by.value())
        .param("now", Sql.at(now))
        .update();
  }

  /** All of them, the first one first. */
  List<Pause> of(CaseId caseId) {
    return jdbc.sql("SELECT * FROM casework.pause WHERE case_id = :case ORDER BY at, id")
        .param("case", caseId.value())
        .query(this::read)
        .list();
  }

  private Pause read(ResultSet row, int ignored) throws SQLException {
    var id = Sql.uuid(row, "id");
    return new Pause(
        id,
        row.getString("task"),
        Optional.ofNullable(row.getString("procedure")),
        sealed.open(TABLE, "reason", id, row.getBytes("reason")),
        new AccountId(Sql.uuid(row, "account")),
        Sql.required(row, "at"),
        Sql.required(row, "until"),
        new Pause.Before(
            Sql.required(row, "task_due"),
            Sql.required(row, "promised"),
            Sql.required(row, "promise_stopped_at")),
        Sql.instant(row, "ended_at"));
  }
}
