package org.tongban.registry.proposing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.kernel.AccountId;

/** The proposed changes of rules as rows (规则更改提议). */
@Repository
class RuleProposalRows {

  private final JdbcClient jdbc;

  RuleProposalRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds it; false if another change of the rule waits. */
  boolean add(
      RuleKind kind, String rule, String before, String after, String reason, AccountId by) {
    return jdbc.sql(
                """
                INSERT INTO registry.rule_proposal (kind, rule, before, after, reason, proposer)
                VALUES (:kind, :rule, :before, :after, :reason, :by)
                ON CONFLICT (kind, rule) WHERE status = 'WAITING' DO NOTHING
                """)
            .param("kind", kind.name())
            .param("rule", rule)
            .param("before", before)
            .param("after", after)
            .param("reason", reason)
            .param("by", by.value())
            .update()
        == 1;
  }

  List<RuleProposal> waiting(RuleKind kind) {
    return jdbc.sql(
            """
            SELECT * FROM registry.rule_proposal
            WHERE kind = :kind AND status = 'WAITING' ORDER BY proposed, id
            """)
        .param("kind", kind.name())
        .query(RuleProposalRows::row)
        .list();
  }

  List<RuleProposal> dropped(RuleKind kind, int most) {
    return jdbc.sql(
            """
            SELECT * FROM registry.rule_proposal
            WHERE kind = :kind AND status IN ('REFUSED', 'WITHDRAWN')
            ORDER BY decided DESC, id LIMIT :most
            """)
        .param("kind", kind.name())
        .param("most", most)
        .query(RuleProposalRows::row)
        .list();
  }

  /** Holds it until the transaction ends, so that one official decides. */
  Optional<RuleProposal> hold(UUID id, RuleKind kind) {
    return jdbc.sql(
            "SELECT * FROM registry.rule_proposal WHERE id = :id AND kind = :kind FOR UPDATE")
        .param("id", id)
        .param("kind", kind.name())
        .query(RuleProposalRows::row)
        .optional();
  }

  void decide(UUID id, ProposalStatus status, AccountId by, String answer) {
    jdbc.sql(
            """
            UPDATE registry.rule_proposal SET status = :status, decided_by = :by,
              decided = clock_timestamp(), answer = :answer
            WHERE id = :id
            """)
        .param("id", id)
        .param("status", status.name())
        .param("by", by.value())
        .param("answer", answer)
        .update();
  }

  private static RuleProposal row(ResultSet row, int number) throws SQLException {
    @Nullable UUID by = row.getObject("decided_by", UUID.class);
    @Nullable OffsetDateTime at = row.getObject("decided", OffsetDateTime.class);
    return new RuleProposal(
        row.getObject("id", UUID.class),
        RuleKind.valueOf(row.getString("kind")),
        row.getString("rule"),
        row.getString("before"),
        row.getString("after"),
        row.getString("reason"),
        new AccountId(row.getObject("proposer", UUID.class)),
        row.getObject("proposed", OffsetDateTime.class).toInstant(),
        ProposalStatus.valueOf(row.getString("status")),
        by == null || at == null
            ? Optional.empty()
            : Optional.of(new RuleProposal.Decided(new AccountId(by), at.toInstant())),
        row.getString("answer"));
  }
}
