package org.tongban.appointments;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tongban.kernel.PersonId;

/** What missed appointments mean for the next one (爽约限制); the window itself refuses nobody. */
@Component
class MissedAppointments {

  private final Bookings bookings;

  MissedAppointments(Bookings bookings) {
    this.bookings = bookings;
  }

  /** The first day the person books online again; empty when that is today or was before. */
  Optional<LocalDate> waitsUntil(PersonId person, Rules.Missing rule, LocalDate today) {
    List<LocalDate> missed = bookings.missed(person, today.minusDays(rule.days() + rule.pause()));
    return until(missed, rule).filter(today::isBefore);
  }

  /** Days missed come latest first. */
  static Optional<LocalDate> until(List<LocalDate> missed, Rules.Missing rule) {
    if (missed.size() < rule.times()) {
      return Optional.empty();
    }
    LocalDate last = missed.getFirst();
    boolean within = missed.get(rule.times() - 1).isAfter(last.minusDays(rule.days()));
    return within ? Optional.of(last.plusDays(rule.pause())) : Optional.empty();
  }
}
