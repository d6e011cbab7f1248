package org.tongban.casework;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongban.kernel.Actor;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;
import org.tongban.platform.Sql;
import org.tongban.registry.CaseOpenings;

/**
 * A case opens its persons to its offices until it is finished plus a set time (design rule 14).
 */
@Component
@EnableConfigurationProperties(CaseworkSettings.class)
class OfficeOpenings implements CaseOpenings {

  private final JdbcClient jdbc;
  private final CaseworkSettings settings;
  private final Clock clock;

  OfficeOpenings(JdbcClient jdbc, CaseworkSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public boolean opens(Actor actor, PersonId person) {
    if (actor.jurisdiction().equals(RegionCode.NATION)) {
      return false;
    }
    return jdbc.sql(
            """
            SELECT EXISTS (
              SELECT FROM casework.application
              WHERE (applicant = :person OR spouse = :person OR concerned @> ARRAY[:person])
                AND target_region LIKE :region || '%' AND submitted_at IS NOT NULL
                AND (finished_at IS NULL OR finished_at > :since))
            OR EXISTS (
              SELECT FROM casework.origin_case
              WHERE person = :person AND origin_region LIKE :region || '%'
                AND (finished_at IS NULL OR finished_at > :since))
            """)
        .param("person", person.value())
        .param("region", actor.jurisdiction().digits())
        .param("since", Sql.at(clock.instant().minus(settings.openAfterClose())))
        .query(Boolean.class)
        .single();
  }
}
