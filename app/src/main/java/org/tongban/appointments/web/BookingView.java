package org.tongban.appointments.web;

import java.time.Instant;
import java.util.UUID;
import org.tongban.appointments.Booking;
import org.tongban.appointments.BookingState;
import org.tongban.appointments.Place;
import org.tongban.ui.Page;

/**
 * An appointment as its resident sees it.
 *
 * @param until until when it can be changed, in words
 * @param today whether it is today, so that a queue number can be had
 */
public record BookingView(
    UUID id,
    UUID place,
    String name,
    String address,
    String day,
    String time,
    String itemCode,
    String item,
    String code,
    BookingState state,
    boolean changeable,
    String until,
    boolean today) {

  static BookingView of(Booking booking, Place place, String item, Instant now, Page page) {
    return new BookingView(
        booking.id(),
        place.id(),
        place.name(),
        place.address(),
        Says.day(booking.day(), page),
        Says.slot(booking.slot()),
        booking.item(),
        item,
        booking.spelled(),
        booking.state(),
        booking.changeable(place.rules(), now),
        page.moment(booking.lastChange(place.rules())),
        booking.day().equals(now.atZone(Page.ZONE).toLocalDate()));
  }

  /** Whether it still is ahead or under way. */
  public boolean open() {
    return state == BookingState.BOOKED || state == BookingState.ARRIVED;
  }
}
