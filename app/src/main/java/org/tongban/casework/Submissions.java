package org.tongban.casework;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.guomi.KeyRing;
import org.tongban.guomi.MacKey;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.RegionCode;
import org.tongban.platform.Sql;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was handed in when (提交记录). Content is kept as an HMAC-SM3 alone: equal contents show, and
 * nothing else does. A repeated submission is taken like any other and says what it repeats.
 */
@Repository
class Submissions {

  private static final int DAYS = 30;

  private final JdbcClient jdbc;
  private final MacKey mac;
  private final CaseworkSettings settings;
  private final Clock clock;

  Submissions(JdbcClient jdbc, KeyRing ring, CaseworkSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.mac = ring.macKey("casework-content");
    this.settings = settings;
    this.clock = clock;
  }

  /** Notes a case that has just been handed in. */
  void note(HeldCase held) {
    byte[] content = content(held);
    Instant now = clock.instant();
    UUID repeats =
        jdbc.sql(
                """
                SELECT id FROM casework.submission
                WHERE applicant = :applicant AND item_code = :item AND content = :content
                  AND at > :since
                ORDER BY at DESC LIMIT 1
                """)
            .param("applicant", held.applicant().value())
            .param("item", held.item.code())
            .param("content", content)
            .param("since", Sql.at(now.minus(settings.repeatWindow())))
            .query(UUID.class)
            .optional()
            .orElse(null);
    jdbc.sql(
            """
            INSERT INTO casework.submission
              (case_id, applicant, item_code, region, content, at, repeats)
            VALUES (:case, :applicant, :item, :region, :content, :at, :repeats)
            """)
        .param("case", held.id.value())
        .param("applicant", held.applicant().value())
        .param("item", held.item.code())
        .param("region", held.region().digits())
        .param("content", content)
        .param("at", Sql.at(now))
        .param("repeats", repeats)
        .update();
  }

  /** Number of the case that this one's newest submission repeats; its own after a correction. */
  Optional<String> repeatedBy(CaseId id) {
    return jdbc.sql(
            """
            SELECT earlier_case.number FROM (
              SELECT repeats FROM casework.submission
              WHERE case_id = :case ORDER BY at DESC LIMIT 1) newest
            JOIN casework.submission earlier ON earlier.id = newest.repeats
            JOIN casework.application earlier_case ON earlier_case.id = earlier.case_id
            """)
        .param("case", id.value())
        .query(String.class)
        .optional();
  }

  /** The share of the last 30 days in the region. */
  RepeatShare share(RegionCode region) {
    return jdbc.sql(
            """
            SELECT count(repeats) AS repeated, count(*) AS total FROM casework.submission
            WHERE region LIKE :region || '%' AND at > :since
            """)
        .param("region", region.digits())
        .param("since", Sql.at(clock.instant().minus(Duration.ofDays(DAYS))))
        .query((row, _) -> new RepeatShare(row.getInt("repeated"), row.getInt("total"), DAYS))
        .single();
  }

  private byte[] content(HeldCase held) {
    Map<String, String> given = new TreeMap<>(held.answers());
    if (held instanceof MigrationCase migration) {
      given.put("target.household", migration.journey.household().toString());
      given.put("target.spouse", migration.journey.spouse().toString());
    }
    return mac.mac(JsonMapper.shared().writeValueAsString(given).getBytes(StandardCharsets.UTF_8));
  }
}
