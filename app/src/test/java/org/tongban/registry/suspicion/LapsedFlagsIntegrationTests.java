package org.tongban.registry.suspicion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.kernel.RegionCode;
import org.tongban.testing.IntegrationTest;

/** What the register shows no more is laid before nobody, unless somebody has decided it. */
@IntegrationTest
@Transactional
class LapsedFlagsIntegrationTests {

  @Autowired Suspicions suspicions;
  @Autowired Flags flags;
  @Autowired JdbcClient jdbc;

  @Test
  void lapsesWhatNoRuleFindsAnyMore() {
    UUID gone = flag("OPEN");
    UUID founded = flag("FOUNDED");
    assertThat(listed(gone)).isTrue();
    suspicions.examineNew();
    assertThat(listed(gone)).isTrue();
    suspicions.examineAll();
    assertThat(listed(gone)).isFalse();
    assertThat(listed(founded)).isTrue();
    assertThat(flags.find(gone)).isPresent();
  }

  private boolean listed(UUID flag) {
    FlagQuery all = new FlagQuery(Optional.empty(), Optional.empty());
    return flags.list(new RegionCode("999999"), all, 100, 0).stream()
        .anyMatch(each -> each.id().equals(flag));
  }

  private UUID flag(String state) {
    return jdbc.sql(
            """
            INSERT INTO registry.flag (kind, matter, community, score, persons, events, facts, state)
            VALUES ('CROWDED_HOME', gen_random_uuid()::text, '999999001001', 1, '{}', '{}', '[]', ?)
            RETURNING id
            """)
        .param(state)
        .query(UUID.class)
        .single();
  }
}
