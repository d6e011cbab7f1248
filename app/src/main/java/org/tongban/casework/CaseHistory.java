package org.tongban.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.RegionCode;
import org.tongban.platform.Sql;

/** What happened to each case on each side (办理记录); only added to. */
@Repository
class CaseHistory {

  private final JdbcClient jdbc;
  private final SealedText sealed;

  CaseHistory(JdbcClient jdbc, SealedText sealed) {
    this.jdbc = jdbc;
    this.sealed = sealed;
  }

  void add(
      CaseId caseId, Side side, Instant at, String event, CaseState state, Actor by, String why) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            INSERT INTO casework.case_event
              (id, case_id, side, at, event, state, region, account, reason)
            VALUES (:id, :case, :side, :at, :event, :state, :region, :account, :reason)
            """)
        .param("id", id)
        .param("case", caseId.value())
        .param("side", side.name())
        .param("at", Sql.at(at))
        .param("event", event)
        .param("state", state.name())
        .param("region", by.jurisdiction().digits())
        .param("account", by.account().value())
        .param("reason", why.isEmpty() ? null : sealed.seal("case_event", "reason", id, why))
        .update();
  }

  List<HistoryLine> of(CaseId caseId, Side side) {
    return jdbc.sql(
            """
            SELECT * FROM casework.case_event
            WHERE case_id = :case AND side = :side ORDER BY ordinal
            """)
        .param("case", caseId.value())
        .param("side", side.name())
        .query(this::read)
        .list();
  }

  private HistoryLine read(ResultSet row, int ignored) throws SQLException {
    return new HistoryLine(
        Sql.required(row, "at"),
        row.getString("event"),
        CaseState.valueOf(row.getString("state")),
        new RegionCode(row.getString("region")),
        new AccountId(Sql.uuid(row, "account")),
        sealed.open("case_event", "reason", Sql.uuid(row, "id"), row.getBytes("reason")));
  }
}
