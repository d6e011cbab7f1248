package org.tongban.registry.suspicion;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Refusal;

/** Thresholds of the rules as data (规则参数): every change keeps who made it, when and why. */
@Repository
public class RuleSettings {

  private static final int REASON = 200;
  private static final double MOST = 10_000;

  private final JdbcClient jdbc;

  RuleSettings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A value in force. */
  public record Setting(
      SuspicionKind rule,
      String name,
      double value,
      String reason,
      Optional<UUID> by,
      Instant at) {}

  /** All values in force, by rule and name. */
  public List<Setting> all() {
    return jdbc.sql(
            """
            SELECT DISTINCT ON (rule, name) rule, name, value, reason, changed_by, changed_at
            FROM registry.rule_setting ORDER BY rule, name, changed_at DESC, id DESC
            """)
        .query((row, _) ->
            new Setting(
                SuspicionKind.valueOf(row.getString("rule")),
                row.getString("name"),
                row.getDouble("value"),
                row.getString("reason"),
                Optional.ofNullable(row.getObject("changed_by", UUID.class)),
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

  /** Puts another value in force; refused as INVALID without a reason or with no such setting. */
  void change(SuspicionKind rule, String name, double value, String reason, Actor by) {
    if (reason.isBlank() || reason.length() > REASON) {
      throw new Refusal(Refusal.Kind.INVALID, "suspicion.reason");
    }
    if (!of(rule).has(name) || !(value >= 1 && value <= MOST)) {
      throw new Refusal(Refusal.Kind.INVALID, "suspicion.setting");
    }
    jdbc.sql(
            """
            INSERT INTO registry.rule_setting (rule, name, value, reason, changed_by)
            VALUES (?, ?, ?, ?, ?)
            """)
        .param(rule.name())
        .param(name)
        .param(value)
        .param(reason.strip())
        .param(by.account().value())
        .update();
  }
}
