package org.tongban.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongban.testing.IntegrationTest;
import org.tongban.testing.MovableClock;

/** The day of the register is China's at every hour, also in those in which UTC has another. */
@IntegrationTest
class DayOfDeclarationIntegrationTests extends FolkTests {

  @Autowired MovableClock clock;

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @ParameterizedTest
  @CsvSource({"00:30", "07:59", "12:00", "23:59"})
  void takesWhatHappensTodayAndNothingOfTomorrow(LocalTime now) {
    clock.advanceTo(now);
    LocalDate today = LocalDate.now(clock);
    Declaration.MarriageRecord wedding = new Declaration.MarriageRecord(folk.bachelor, folk.maiden);

    assertThat(Refusals.reasonOf(() -> folk.register(wedding, Folk.act(today.plusDays(1)))))
        .isEqualTo("registry.events.future");
    assertThat(folk.register(wedding, Folk.act(today)).events()).isNotEmpty();
  }
}
