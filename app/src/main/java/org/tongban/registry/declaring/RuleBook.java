package org.tongban.registry.declaring;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.kernel.AccountId;

/** The rules of approval as rows, each with who set it, and every change of them (审批规则簿). */
@Repository
class RuleBook {

  private final JdbcClient jdbc;

  RuleBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All rules in force. */
  List<ApprovalRule> all() {
    return jdbc.sql(
            """
            SELECT r.kind, r.variant, r.level, r.second_person, r.changed_by, r.changed, c.reason,
              c.confirmed_by
            FROM registry.approval_rule r
            LEFT JOIN LATERAL (
              SELECT reason, confirmed_by FROM registry.approval_rule_change
              WHERE kind = r.kind AND variant = r.variant
              ORDER BY changed DESC, id DESC LIMIT 1) c ON true
            """)
        .query((row, _) ->
            new ApprovalRule(
                Business.valueOf(row.getString("kind")),
                row.getString("variant"),
                Approval.of(Level.valueOf(row.getString("level")), row.getBoolean("second_person")),
                account(row.getObject("changed_by", UUID.class)),
                account(row.getObject("confirmed_by", UUID.class)),
                row.getObject("changed", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("reason")).orElse("")))
        .list();
  }

  /** The newest changes first. */
  List<ApprovalRule.Change> changes(int most) {
    return jdbc.sql(
            """
            SELECT kind, variant, level_before, second_before, level, second_person, reason,
              changed_by, confirmed_by, changed
            FROM registry.approval_rule_change ORDER BY changed DESC, id DESC LIMIT ?
            """)
        .param(most)
        .query((row, _) -> {
          String before = row.getString("level_before");
          return new ApprovalRule.Change(
              Business.valueOf(row.getString("kind")),
              row.getString("variant"),
              before == null
                  ? Optional.<Approval>empty()
                  : Optional.of(
                      Approval.of(Level.valueOf(before), row.getBoolean("second_before"))),
              Approval.of(Level.valueOf(row.getString("level")), row.getBoolean("second_person")),
              row.getString("reason"),
              new AccountId(row.getObject("changed_by", UUID.class)),
              account(row.getObject("confirmed_by", UUID.class)),
              row.getObject("changed", OffsetDateTime.class).toInstant());
        })
        .list();
  }

  /** Lets one change follow the other, until the transaction ends. */
  void hold() {
    jdbc.sql(
            "SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtext('registry.approval_rule'))) held")
        .query(Integer.class)
        .single();
  }

  /** The rule that names exactly this. */
  Optional<Approval> named(Business business, String variant) {
    return jdbc.sql(
            "SELECT level, second_person FROM registry.approval_rule WHERE kind = ? AND variant = ?")
        .param(business.name())
        .param(variant)
        .query((row, _) -> Approval.of(Level.valueOf(row.getString(1)), row.getBoolean(2)))
        .optional();
  }

  void change(ApprovalRule.Change change) {
    @Nullable Approval before = change.before().orElse(null);
    jdbc.sql(
            """
            INSERT INTO registry.approval_rule_change (kind, variant, level_before, second_before,
              level, second_person, reason, changed_by, confirmed_by, changed)
            VALUES (:kind, :variant, :levelBefore, :secondBefore, :level, :second, :reason, :by,
              :confirmer, :at)
            """)
        .param("kind", change.business().name())
        .param("variant", change.variant())
        .param("levelBefore", before == null ? null : before.level().name())
        .param("secondBefore", before == null ? null : before.secondPerson())
        .param("level", change.after().level().name())
        .param("second", change.after().secondPerson())
        .param("reason", change.reason())
        .param("by", change.by().value())
        .param("confirmer", change.confirmedBy().map(AccountId::value).orElse(null))
        .param("at", at(change.at()))
        .update();
    jdbc.sql(
            """
            INSERT INTO registry.approval_rule (kind, variant, level, second_person, changed_by, changed)
            VALUES (:kind, :variant, :level, :second, :by, :at)
            ON CONFLICT (kind, variant) DO UPDATE SET level = excluded.level,
              second_person = excluded.second_person, changed_by = excluded.changed_by,
              changed = excluded.changed
            """)
        .param("kind", change.business().name())
        .param("variant", change.variant())
        .param("level", change.after().level().name())
        .param("second", change.after().secondPerson())
        .param("by", change.by().value())
        .param("at", at(change.at()))
        .update();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(java.time.ZoneOffset.UTC);
  }

  private static Optional<AccountId> account(@Nullable UUID id) {
    return Optional.ofNullable(id).map(AccountId::new);
  }
}
