package org.tongban.registry.suspicion;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs the rules over the register and keeps what they find (疑点识别). The same matter is flagged
 * once; a flag somebody has decided keeps the decision, and one that nobody has decided lapses when
 * the register shows it no more. Nothing else changes by a run.
 */
@Service
public class Suspicions {

  // A transaction that began before the last run may commit after it.
  private static final int OVERLAP_MINUTES = 10;

  private final List<SuspicionRule> rules;
  private final RuleSettings settings;
  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final JsonMapper json;

  Suspicions(
      List<SuspicionRule> rules,
      RuleSettings settings,
      JdbcClient jdbc,
      JdbcTemplate batches,
      JsonMapper json) {
    this.rules = rules.stream().sorted(Comparator.comparing(SuspicionRule::kind)).toList();
    this.settings = settings;
    this.jdbc = jdbc;
    this.batches = batches;
    this.json = json;
  }

  /**
   * Examines everything ever recorded and lets lapse what is not found any more. Answers how many
   * matters were found.
   */
  @Transactional
  public int examineAll() {
    OffsetDateTime begun =
        jdbc.sql("SELECT clock_timestamp()").query(OffsetDateTime.class).single();
    int found = run(Found.EVER, true);
    lapse(begun);
    return found;
  }

  /** Examines what was recorded since the last run, everything at the first. */
  @Transactional
  public int examineNew() {
    OffsetDateTime last =
        jdbc.sql("SELECT coalesce(max(up_to), CAST(? AS timestamptz)) FROM registry.suspicion_run")
            .param(Found.EVER)
            .query(OffsetDateTime.class)
            .single();
    boolean news =
        jdbc.sql("SELECT EXISTS (SELECT FROM registry.event WHERE recorded > ?)")
            .param(last)
            .query(Boolean.class)
            .single();
    return news ? run(last.minusMinutes(OVERLAP_MINUTES), last.equals(Found.EVER)) : 0;
  }

  private int run(OffsetDateTime since, boolean complete) {
    OffsetDateTime upTo =
        jdbc.sql(
                "SELECT coalesce(max(recorded), CAST(:since AS timestamptz))"
                    + " FROM registry.event WHERE recorded > :since")
            .param("since", since)
            .query(OffsetDateTime.class)
            .single();
    List<Finding> findings = findings(since);
    keep(findings);
    jdbc.sql("INSERT INTO registry.suspicion_run (complete, up_to, findings) VALUES (?, ?, ?)")
        .param(complete)
        .param(upTo)
        .param(findings.size())
        .update();
    return findings.size();
  }

  /** What the rules find, without keeping it. */
  List<Finding> findings(OffsetDateTime since) {
    List<Finding> findings = new ArrayList<>();
    for (SuspicionRule rule : rules) {
      findings.addAll(rule.find(since, settings.of(rule.kind())));
    }
    return findings;
  }

  private void keep(List<Finding> findings) {
    batches.batchUpdate(
        """
        INSERT INTO registry.flag AS kept
          (kind, matter, community, score, persons, events, facts)
        VALUES (?, ?, ?, ?, ?, ?, CAST(? AS jsonb))
        ON CONFLICT (kind, matter) DO UPDATE SET score = excluded.score,
          persons = excluded.persons, events = excluded.events, facts = excluded.facts,
          renewed = clock_timestamp(), lapsed = NULL
        WHERE kept.state = 'OPEN'
        """,
        findings,
        500,
        (row, finding) -> {
          row.setString(1, finding.kind().name());
          row.setString(2, finding.matter());
          row.setString(3, finding.community());
          row.setFloat(4, (float) finding.score());
          row.setArray(5, row.getConnection().createArrayOf("uuid", ids(finding.persons())));
          row.setArray(6, row.getConnection().createArrayOf("uuid", ids(finding.events())));
          row.setString(7, json.writeValueAsString(finding.facts()));
        });
  }

  /** Whatever nobody has decided and no run has renewed since. */
  private void lapse(OffsetDateTime begun) {
    jdbc.sql(
            """
            UPDATE registry.flag SET lapsed = clock_timestamp()
            WHERE state = 'OPEN' AND lapsed IS NULL AND renewed < ?
            """)
        .param(begun)
        .update();
  }

  private static Object[] ids(List<UUID> ids) {
    return ids.toArray();
  }
}
