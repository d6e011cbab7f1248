package org.tongban.registry;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CitizenNumber;
import org.tongban.kernel.RegionCode;
import org.tongban.testing.IntegrationTest;

@IntegrationTest
class PersonLookupIntegrationTests {

  private static final int PURPOSE_AT_MOST = 200;

  @Autowired PersonLookup lookup;

  @Test
  void answersNothingThatCannotBeRecorded() {
    String tooLong = "p".repeat(PURPOSE_AT_MOST + 1);

    assertThatThrownBy(() ->
            lookup.byNumber(
                Actor.system(RegionCode.NATION),
                new CitizenNumber("349900199001010021"),
                tooLong,
                LocalDate.of(2026, 11, 1)))
        .isInstanceOf(DataAccessException.class);
  }
}
