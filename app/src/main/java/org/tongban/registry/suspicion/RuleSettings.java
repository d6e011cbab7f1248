package org.tongban.registry.suspicion;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.Refusal;
import org.tongban.registry.proposing.RuleProposal;

/** Thresholds of the rules as data (规则参数): every change keeps who made it, when and why. */
@Repository
public class RuleSettings {

  private static final double MOST = 10_000;

  private final JdbcClient jdbc;

  RuleSettings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A value in force.
   *
   * @param by who proposed it; empty for what came with the program
   * @param confirmedBy the second official; empty for what was set before two were asked for
   */
  public record Setting(
      SuspicionKind rule,
      String name,
      double value,
      String reason,
      Optional<AccountId> by,
      Optional<AccountId> confirmedBy,
      Instant at) {}

  /** All values in force, by rule and name. */
  public List<Setting> all() {
    return jdbc.sql(
            """
            SELECT DISTINCT ON (rule, name) rule, name, value, reason, changed_by, confirmed_by,
              changed_at
            FROM registry.rule_setting ORDER BY rule, name, changed_at DESC, id DESC
            """)
        .query((row, _) ->
            new Setting(
                SuspicionKind.valueOf(row.getString("rule")),
                row.getString("name"),
                row.getDouble("value"),
                row.getString("reason"),
                account(row.getObject("changed_by", UUID.class)),
                account(row.getObject("confirmed_by", UUID.class)),
                row.getObject("changed_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  Thresholds of(SuspicionKind rule) {
    Map<String, Double> values = new HashMap<>();
    all().stream()
        .filter(setting -> setting.rule() == rule)
        .forEach(setting -> values.put(setting.name(), setting.value()));
    return new Thresholds(values);
  }

  /** INVALID where there is no such setting, or the value is not whole or out of range. */
  void require(SuspicionKind rule, String name, double value) {
    if (!of(rule).has(name) || !(value >= 1 && value <= MOST && Math.rint(value) == value)) {
      throw new Refusal(Refusal.Kind.INVALID, "suspicion.setting");
    }
  }

  /** Puts a proposed value in force. */
  void add(SuspicionKind rule, String name, RuleProposal proposal, AccountId confirmedBy) {
    jdbc.sql(
            """
            INSERT INTO registry.rule_setting
              (rule, name, value, reason, changed_by, confirmed_by)
            VALUES (:rule, :name, :value, :reason, :by, :confirmer)
            """)
        .param("rule", rule.name())
        .param("name", name)
        .param("value", Double.parseDouble(proposal.after()))
        .param("reason", proposal.reason())
        .param("by", proposal.proposer().value())
        .param("confirmer", confirmedBy.value())
        .update();
  }

  private static Optional<AccountId> account(@Nullable UUID id) {
    return Optional.ofNullable(id).map(AccountId::new);
  }
}
