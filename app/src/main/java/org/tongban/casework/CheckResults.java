package org.tongban.casework;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.items.CheckResult;
import org.tongban.items.ItemVersion;
import org.tongban.kernel.CaseId;
import org.tongban.platform.Sql;

/** What the automatic checks found, run by run (自动检查结果). */
@Repository
class CheckResults {

  private final JdbcClient jdbc;

  CheckResults(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(CaseId caseId, Side side, ItemVersion version, List<CheckResult> results, Instant now) {
    int run =
        jdbc.sql(
                """
                SELECT coalesce(max(run), 0) + 1 FROM casework.check_result
                WHERE case_id = :case AND side = :side
                """)
            .param("case", caseId.value())
            .param("side", side.name())
            .query(Integer.class)
            .single();
    for (int i = 0; i < results.size(); i++) {
      CheckResult result = results.get(i);
      jdbc.sql(
              """
              INSERT INTO casework.check_result
                (case_id, side, run, ordinal, rule, passed, reason, citation, version, at)
              VALUES
                (:case, :side, :run, :ordinal, :rule, :passed, :reason, :citation, :version, :at)
              """)
          .param("case", caseId.value())
          .param("side", side.name())
          .param("run", run)
          .param("ordinal", i)
          .param("rule", result.rule())
          .param("passed", result.passed())
          .param("reason", result.reason())
          .param("citation", result.citation())
          .param("version", version.toString())
          .param("at", Sql.at(now))
          .update();
    }
  }

  /** The newest run. */
  List<Dossier.Check> latest(CaseId caseId, Side side) {
    return jdbc.sql(
            """
            SELECT * FROM casework.check_result c
            WHERE case_id = :case AND side = :side AND run = (
              SELECT max(run) FROM casework.check_result
              WHERE case_id = :case AND side = :side)
            ORDER BY ordinal
            """)
        .param("case", caseId.value())
        .param("side", side.name())
        .query((row, _) ->
            new Dossier.Check(
                row.getString("rule"),
                row.getBoolean("passed"),
                row.getString("reason"),
                row.getString("citation"),
                row.getString("version"),
                Sql.required(row, "at")))
        .list();
  }
}
