package org.tongban.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.tongban.casework.RuleDecision.Finding;
import org.tongban.casework.RuleDecision.Outcome;
import org.tongban.items.Handling.Office;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.Department;
import org.tongban.kernel.RegionCode;
import org.tongban.platform.Sql;

/** What the rules granted (秒批台账); a finding is added once, nothing else changes. */
@Repository
class RuleDecisions {

  private static final String TABLE = "rule_decision";
  private static final String OF_OFFICE =
      """
       FROM casework.rule_decision
      WHERE region LIKE :region || '%' AND office = ANY (:offices)
        AND (department IS NULL OR department = :department)
      """;

  private final JdbcClient jdbc;
  private final SealedText sealed;

  RuleDecisions(JdbcClient jdbc, SealedText sealed) {
    this.jdbc = jdbc;
    this.sealed = sealed;
  }

  void add(RuleDecision made) {
    UUID id = made.caseId().value();
    jdbc.sql(
            """
            INSERT INTO casework.rule_decision
              (case_id, stage, office, department, region, item_version, facts, at)
            VALUES (:case, :stage, :office, :department, :region, :version, :facts, :at)
            """)
        .param("case", id)
        .param("stage", made.stage())
        .param("office", made.office().name())
        .param("department", made.department().map(Department::code).orElse(null), Types.VARCHAR)
        .param("region", made.region().digits())
        .param("version", made.version())
        .param("facts", sealed.sealMap(TABLE, "facts", id, made.facts()))
        .param("at", Sql.at(made.at()))
        .update();
  }

  /** Whether the finding is the first one, and so is kept. */
  boolean found(CaseId caseId, Finding finding) {
    UUID id = caseId.value();
    String reason = finding.reason();
    return jdbc.sql(
                """
                UPDATE casework.rule_decision
                SET finding = :finding, found_by = :by, found_at = :at, reason = :reason
                WHERE case_id = :case AND finding IS NULL
                """)
            .param("case", id)
            .param("finding", finding.outcome().name())
            .param("by", finding.by().value())
            .param("at", Sql.at(finding.at()))
            .param("reason", reason.isEmpty() ? null : sealed.seal(TABLE, "reason", id, reason))
            .update()
        == 1;
  }

  Optional<RuleDecision> of(CaseId caseId) {
    return jdbc.sql("SELECT * FROM casework.rule_decision WHERE case_id = :case")
        .param("case", caseId.value())
        .query(this::read)
        .optional();
  }

  List<RuleDecision> forOffice(Actor official, boolean open, int offset, int limit) {
    return ofOffice("SELECT *", " ORDER BY at DESC OFFSET :offset LIMIT :limit", official, open)
        .param("offset", offset)
        .param("limit", limit)
        .query(this::read)
        .list();
  }

  int countForOffice(Actor official, boolean open) {
    return ofOffice("SELECT count(*)", "", official, open)
        .query((row, _) -> row.getInt(1))
        .single();
  }

  private StatementSpec ofOffice(String select, String order, Actor official, boolean open) {
    return jdbc.sql(select + OF_OFFICE + (open ? " AND finding IS NULL" : "") + order)
        .param("region", official.jurisdiction().digits())
        .param("offices", Tasks.offices(official))
        .param(
            "department", official.department().map(Department::code).orElse(null), Types.VARCHAR);
  }

  private RuleDecision read(ResultSet row, int ignored) throws SQLException {
    UUID id = Sql.uuid(row, "case_id");
    return new RuleDecision(
        new CaseId(id),
        row.getString("stage"),
        Office.valueOf(row.getString("office")),
        Optional.ofNullable(row.getString("department")).map(Department::new),
        new RegionCode(row.getString("region")),
        row.getString("item_version"),
        sealed.openMap(TABLE, "facts", id, row.getBytes("facts")),
        Sql.required(row, "at"),
        finding(row, id));
  }

  private Optional<Finding> finding(ResultSet row, UUID id) throws SQLException {
    String outcome = row.getString("finding");
    if (outcome == null) {
      return Optional.empty();
    }
    Instant at = Sql.required(row, "found_at");
    AccountId by = new AccountId(Sql.uuid(row, "found_by"));
    String reason = sealed.open(TABLE, "reason", id, row.getBytes("reason"));
    return Optional.of(new Finding(Outcome.valueOf(outcome), by, at, reason));
  }
}
