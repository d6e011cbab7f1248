package org.tongban.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MissedAppointmentsTests {

  private static final Rules.Missing TWICE_IN_A_MONTH = new Rules.Missing(2, 30, 14);
  private static final LocalDate LAST = LocalDate.of(2026, 11, 20);

  private static Optional<LocalDate> until(LocalDate... missed) {
    return MissedAppointments.until(List.of(missed), TWICE_IN_A_MONTH);
  }

  @Test
  void waitsFromTheLastMissedDayOn() {
    assertThat(until(LAST, LAST.minusDays(29))).contains(LocalDate.of(2026, 12, 4));
  }

  @Test
  void countsOnlyWhatWasMissedWithinThePeriod() {
    assertThat(until()).isEmpty();
    assertThat(until(LAST)).isEmpty();
    assertThat(until(LAST, LAST.minusDays(30))).isEmpty();
  }
}
