package org.tongban.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.kernel.Actor;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;
import org.tongban.testing.IntegrationTest;

@IntegrationTest
class AppointmentsIntegrationTests {

  private static final int CAPACITY = 7;

  @Autowired Appointments appointments;
  @Autowired PlaceSetup setup;
  @Autowired DayWork dayWork;
  @Autowired JdbcClient jdbc;

  private Place place = Hall.place(1, new Rules.Missing(2, 60, 14));
  private LocalDate day = LocalDate.MIN;

  @BeforeEach
  void open() {
    place = Hall.open(setup, CAPACITY);
    day = Hall.day(appointments, place);
  }

  @Test
  void givesASlotToExactlyAsManyAsItHolds() throws Exception {
    List<String> outcomes =
        atOnce(
            IntStream.range(0, 40)
                .mapToObj(_ -> Hall.resident())
                .<Callable<String>>map(resident -> () -> tryToBook(resident))
                .toList());

    assertThat(outcomes).filteredOn("booked"::equals).hasSize(CAPACITY);
    assertThat(outcomes).filteredOn("appointments.slot.full"::equals).hasSize(40 - CAPACITY);
    assertThat(seats()).containsExactly(1, 2, 3, 4, 5, 6, 7);
    assertThat(free()).isZero();
  }

  @Test
  void cannotBeOverbookedByWritingToTheTableEither() {
    Actor resident = Hall.resident();
    Booking booked = appointments.book(resident, Hall.wish(place, day, 9));
    String seat = "UPDATE appointments.booking SET seat = ? WHERE id = ?";
    Booking other = appointments.book(Hall.resident(), Hall.wish(place, day, 9));

    assertThatThrownBy(() -> jdbc.sql(seat).params(CAPACITY + 1, booked.id()).update())
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThatThrownBy(() -> jdbc.sql(seat).params(other.seat(), booked.id()).update())
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void makesOneBookingOfManyClicks() throws Exception {
    Actor resident = Hall.resident();
    List<UUID> ids =
        atOnce(
            IntStream.range(0, 12)
                .<Callable<UUID>>mapToObj(
                    _ -> () -> appointments.book(resident, Hall.wish(place, day, 9)).id())
                .toList());

    assertThat(ids).hasSize(12).containsOnly(ids.getFirst());
    assertThat(seats()).containsExactly(1);
    assertThat(told(resident)).containsExactly("appointments.notice.booked");
  }

  @Test
  void keepsToOneOpenAppointmentForAnItemAndDay() {
    Actor resident = Hall.resident();
    appointments.book(resident, Hall.wish(place, day, 9));

    assertRefused(
        () -> appointments.book(resident, Hall.wish(place, day, 10)), "appointments.same.day");
    assertThat(
            appointments
                .book(
                    resident,
                    new Wish(place.id(), day, LocalTime.of(10, 0), "spouse-joining", null))
                .state())
        .isEqualTo(BookingState.BOOKED);
  }

  @Test
  void movesAnAppointmentAndKeepsTheOldOneWhenTheNewIsFull() {
    Actor resident = Hall.resident();
    Booking first = appointments.book(resident, Hall.wish(place, day, 9));
    IntStream.range(0, CAPACITY)
        .forEach(_ -> appointments.book(Hall.resident(), Hall.wish(place, day, 10)));

    assertRefused(() -> appointments.book(resident, moved(first, 10)), "appointments.slot.full");
    assertThat(appointments.own(resident, first.id()).state()).isEqualTo(BookingState.BOOKED);

    Booking second = appointments.book(resident, moved(first, 11));
    assertThat(appointments.book(resident, moved(first, 11)).id()).isEqualTo(second.id());
    assertThat(appointments.mine(resident))
        .extracting(Booking::state)
        .containsExactly(BookingState.BOOKED, BookingState.CANCELLED);
    assertThat(free()).isEqualTo(CAPACITY);
  }

  @Test
  void cancelsWithinTheLimitAndNotAfter() {
    Actor resident = Hall.resident();
    Booking booked = appointments.book(resident, Hall.wish(place, day, 9));
    appointments.cancel(resident, booked.id());
    appointments.cancel(resident, booked.id());
    assertThat(free()).isEqualTo(CAPACITY);
    assertThat(told(resident))
        .containsExactly("appointments.notice.booked", "appointments.notice.cancelled");

    Booking late = appointments.book(resident, Hall.wish(place, day, 9));
    jdbc.sql("UPDATE appointments.booking SET day = day - 60 WHERE id = ?")
        .param(late.id())
        .update();
    assertRefused(() -> appointments.cancel(resident, late.id()), "appointments.change.late");
  }

  @Test
  void knowsNothingOfAnothersAppointment() {
    Booking booked = appointments.book(Hall.resident(), Hall.wish(place, day, 9));
    Actor stranger = Hall.resident();

    assertRefused(() -> appointments.own(stranger, booked.id()), "appointments.unknown");
    assertRefused(() -> appointments.cancel(stranger, booked.id()), "appointments.unknown");
    assertRefused(() -> appointments.book(stranger, moved(booked, 11)), "appointments.unknown");
  }

  @Test
  void offersNoSlotTheRulesDoNotHave() {
    Actor resident = Hall.resident();
    Wish betweenSlots = new Wish(place.id(), day, LocalTime.of(9, 10), "", null);
    Wish tooFar = Hall.wish(place, day.plusDays(90), 9);
    Wish past = Hall.wish(place, day.minusDays(90), 9);

    for (Wish wish : List.of(betweenSlots, tooFar, past)) {
      assertRefused(() -> appointments.book(resident, wish), "appointments.slot.gone");
    }
  }

  @Test
  void letsWhoeverMissedTwoWaitBeforeBookingOnline() {
    Actor resident = Hall.resident();
    for (int hour : List.of(9, 10)) {
      Booking missed = appointments.book(resident, Hall.wish(place, day, hour));
      jdbc.sql("UPDATE appointments.booking SET day = ? WHERE id = ?")
          .params(day.minusDays(5 + hour), missed.id())
          .update();
    }
    dayWork.run();

    assertThat(told(resident)).filteredOn("appointments.notice.missed"::equals).hasSize(2);
    assertThat(appointments.waitsUntil(resident, place)).contains(day);
    assertRefused(
        () -> appointments.book(resident, Hall.wish(place, day, 9)), "appointments.waiting");
  }

  @Test
  void recordsWhatWasDoneWithThePersonsAppointment() {
    Actor resident = Hall.resident();
    Booking booked = appointments.book(resident, Hall.wish(place, day, 9));
    appointments.own(resident, booked.id());

    assertThat(
            jdbc.sql("SELECT action FROM audit.entry WHERE account = ? ORDER BY id")
                .param(resident.account().value())
                .query(String.class)
                .list())
        .containsExactly("APPOINTMENT_CHANGED", "APPOINTMENT_READ");
  }

  private String tryToBook(Actor resident) {
    try {
      appointments.book(resident, Hall.wish(place, day, 9));
      return "booked";
    } catch (Refusal refusal) {
      return refusal.messageKey();
    }
  }

  private Wish moved(Booking from, int hour) {
    return new Wish(place.id(), day, LocalTime.of(hour, 0), "", from.id());
  }

  private List<Integer> seats() {
    return jdbc.sql(
            """
            SELECT seat FROM appointments.booking
            WHERE place = ? AND state <> 'CANCELLED' ORDER BY seat
            """)
        .param(place.id())
        .query((row, _) -> row.getInt(1))
        .list();
  }

  /** At nine. */
  private int free() {
    return appointments.free(place).stream()
        .filter(one -> one.day().equals(day))
        .flatMap(one -> one.slots().stream())
        .filter(one -> one.slot().starts().equals(LocalTime.of(9, 0)))
        .findFirst()
        .orElseThrow()
        .free();
  }

  private List<String> told(Actor resident) {
    return jdbc.sql("SELECT key FROM notice.message WHERE person_id = ? ORDER BY id")
        .param(resident.person().map(PersonId::value).orElseThrow())
        .query((row, _) -> row.getString(1))
        .list();
  }

  private static void assertRefused(ThrowingCallable act, String key) {
    assertThatThrownBy(act).isInstanceOf(Refusal.class).hasMessage(key);
  }

  private static <T> List<T> atOnce(List<Callable<T>> acts) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> running =
          acts.stream()
              .map(act ->
                  pool.submit(() -> {
                    start.await();
                    return act.call();
                  }))
              .toList();
      start.countDown();
      List<T> outcomes = new java.util.ArrayList<>();
      for (Future<T> one : running) {
        outcomes.add(one.get());
      }
      return outcomes;
    }
  }
}
