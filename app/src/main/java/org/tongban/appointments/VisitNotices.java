package org.tongban.appointments;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tongban.notice.Notices;

/** Tells residents about their appointments (预约通知): place, day and time, nothing personal. */
@Component
class VisitNotices {

  private final Notices notices;

  VisitNotices(Notices notices) {
    this.notices = notices;
  }

  /** Texts are {@code appointments.notice.WHAT}. */
  void tell(Booking booking, Place place, String what) {
    notices.tell(
        booking.person(),
        null,
        "appointments.notice." + what,
        List.of(
            place.name(),
            booking.day().toString(),
            booking.slot().starts().toString(),
            place.address()));
  }
}
