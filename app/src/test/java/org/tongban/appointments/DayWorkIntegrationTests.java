package org.tongban.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.kernel.Actor;
import org.tongban.kernel.PersonId;
import org.tongban.testing.IntegrationTest;
import org.tongban.testing.MovableClock;

@IntegrationTest
class DayWorkIntegrationTests {

  @Autowired Appointments appointments;
  @Autowired PlaceSetup setup;
  @Autowired DayWork dayWork;
  @Autowired VisitPurge purge;
  @Autowired Today today;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void remindsOnceOnTheDayBeforeAndNotAtNight() {
    Actor resident = Hall.resident();
    Booking booked = booked(resident);
    clock.advance(until(LocalTime.of(22, 0)));
    put(booked, today.date().plusDays(1));
    dayWork.run();
    assertThat(reminders(resident)).isZero();

    clock.advance(until(LocalTime.of(10, 0)));
    put(booked, today.date().plusDays(1));
    dayWork.run();
    dayWork.run();
    assertThat(reminders(resident)).isEqualTo(1);
  }

  @Test
  void dropsWhatIsPastItsTime() {
    Actor resident = Hall.resident();
    Booking old = booked(resident);
    put(old, today.date().minusYears(2).minusDays(1));
    Booking kept = booked(resident);
    put(kept, today.date().minusYears(1));

    purge.purge();

    assertThat(appointments.mine(resident)).extracting(Booking::id).containsExactly(kept.id());
  }

  private Booking booked(Actor resident) {
    Place place = Hall.open(setup, 1);
    LocalDate day = Hall.day(appointments, place);
    return appointments.book(resident, Hall.wish(place, day, 9));
  }

  private void put(Booking booking, LocalDate day) {
    jdbc.sql("UPDATE appointments.booking SET day = ? WHERE id = ?")
        .params(day, booking.id())
        .update();
  }

  private Duration until(LocalTime time) {
    LocalDateTime now = today.time();
    LocalDateTime then = now.toLocalDate().atTime(time);
    return Duration.between(now, then.isAfter(now) ? then : then.plusDays(1));
  }

  private long reminders(Actor resident) {
    List<String> keys =
        jdbc.sql("SELECT key FROM notice.message WHERE person_id = ?")
            .param(resident.person().map(PersonId::value).orElseThrow())
            .query((row, _) -> row.getString(1))
            .list();
    return keys.stream().filter("appointments.notice.reminder"::equals).count();
  }
}
