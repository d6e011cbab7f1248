package org.tongban.registry.declaring;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who must approve which declaration (审批规则); rows of a table, not of this program. */
@Repository
class ApprovalRules {

  /** What is not named is done by the station on the spot. */
  private static final Rule ON_THE_SPOT = new Rule(Level.STATION, false);

  private final JdbcClient jdbc;

  ApprovalRules(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The rule of the variant, or else of its kind. */
  Rule of(Business business, String variant) {
    return jdbc.sql(
            """
            SELECT level, second_person FROM registry.approval_rule
            WHERE kind = :kind AND variant IN (:variant, '*')
            ORDER BY variant = '*' LIMIT 1
            """)
        .param("kind", business.name())
        .param("variant", variant)
        .query((row, _) -> new Rule(Level.valueOf(row.getString(1)), row.getBoolean(2)))
        .optional()
        .orElse(ON_THE_SPOT);
  }

  /** At which level, and whether a second official is asked for. */
  record Rule(Level level, boolean secondPerson) {}
}
