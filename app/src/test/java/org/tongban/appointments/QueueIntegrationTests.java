package org.tongban.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.RegionCode;
import org.tongban.kernel.Role;
import org.tongban.testing.IntegrationTest;

@IntegrationTest
class QueueIntegrationTests {

  @Autowired Appointments appointments;
  @Autowired PlaceSetup setup;
  @Autowired QueueNumbers numbers;
  @Autowired Queue queue;
  @Autowired Today today;
  @Autowired JdbcClient jdbc;

  private final Actor officer = Hall.window();
  private Place place = Hall.place(1, new Rules.Missing(2, 60, 14));

  @BeforeEach
  void open() {
    place = Hall.open(setup, 40);
  }

  @Test
  void givesNumbersFromOneOnAndNeverTwice() throws Exception {
    List<Integer> given = atOnce(30, _ -> numbers.walkIn(officer, place.id(), "").number());

    assertThat(given)
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 30).boxed().toList());
  }

  @Test
  void neverCallsOneNumberToTwoWindows() throws Exception {
    IntStream.range(0, 20).forEach(_ -> numbers.walkIn(officer, place.id(), ""));

    List<Integer> called =
        atOnce(30, i -> queue.next(officer, place.id(), i + 1).map(Ticket::number).orElse(0));

    assertThat(called)
        .filteredOn(number -> number > 0)
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 20).boxed().toList());
    assertThat(called).filteredOn(number -> number == 0).hasSize(10);
  }

  @Test
  void givesAWindowThatPressesManyTimesOneNumber() throws Exception {
    IntStream.range(0, 5).forEach(_ -> numbers.walkIn(officer, place.id(), ""));

    List<String> outcomes = atOnce(8, _ -> outcome(() -> queue.next(officer, place.id(), 1)));

    assertThat(outcomes).filteredOn(""::equals).hasSize(1);
    assertThat(outcomes).filteredOn("appointments.window.busy"::equals).hasSize(7);
    assertThat(queue.board(place.id()).called()).hasSize(1);
  }

  @Test
  void takesANumberThroughItsDay() {
    Ticket ticket = numbers.walkIn(officer, place.id(), "");
    queue.next(officer, place.id(), 3);
    assertThat(queue.turn(ticket.id()).ticket().state()).isEqualTo(TicketState.CALLED);
    assertThat(queue.turn(ticket.id()).ticket().window()).isEqualTo(3);

    queue.act(officer, ticket.id(), TicketAct.RECALL);
    queue.act(officer, ticket.id(), TicketAct.SERVE);
    queue.act(officer, ticket.id(), TicketAct.FINISH);
    assertThat(queue.turn(ticket.id()).ticket().state()).isEqualTo(TicketState.DONE);
    assertThatThrownBy(() -> queue.act(officer, ticket.id(), TicketAct.PUT_BACK))
        .isInstanceOf(Refusal.class)
        .hasMessage("appointments.ticket.moved");
  }

  @Test
  void putsWhoWasMissedBackBehindThoseWhoWait() {
    Ticket first = numbers.walkIn(officer, place.id(), "");
    Ticket second = numbers.walkIn(officer, place.id(), "");
    queue.next(officer, place.id(), 1);
    queue.act(officer, first.id(), TicketAct.MISS);
    assertThat(queue.board(place.id()).missed()).extracting(Ticket::id).containsExactly(first.id());

    queue.act(officer, first.id(), TicketAct.PUT_BACK);

    assertThat(queue.board(place.id()).next())
        .extracting(Ticket::id)
        .containsExactly(second.id(), first.id());
    assertThat(queue.turn(first.id()).ahead()).isEqualTo(1);
  }

  @Test
  void saysHowManyAreAheadAndHowLongThatTakes() {
    serve(2, 4);
    Ticket last = numbers.walkIn(officer, place.id(), "");
    for (int i = 0; i < 3; i++) {
      numbers.walkIn(officer, place.id(), "");
    }
    Ticket after = numbers.walkIn(officer, place.id(), "");

    assertThat(queue.turn(last.id()).ahead()).isZero();
    Turn turn = queue.turn(after.id());
    assertThat(turn.ahead()).isEqualTo(4);
    assertThat(turn.pace().served()).isEqualTo(2);
    assertThat(turn.pace().minutes()).isEqualTo(4.0);
    assertThat(turn.minutes()).isEqualTo(16);
  }

  @Test
  void letsAnAppointmentTakeItsTurnAtTheTimeBooked() {
    Booking early = bookedToday(LocalTime.of(0, 0), LocalTime.of(23, 58));
    Ticket walkIn = numbers.walkIn(officer, place.id(), "");
    Ticket booked = numbers.checkIn(early.spelled().toLowerCase(java.util.Locale.ROOT));

    assertThat(queue.board(place.id()).next())
        .extracting(Ticket::id)
        .containsExactly(booked.id(), walkIn.id());
    assertThat(numbers.checkIn(early.code()).id()).isEqualTo(booked.id());

    queue.next(officer, place.id(), 1);
    queue.act(officer, booked.id(), TicketAct.SERVE);
    queue.act(officer, booked.id(), TicketAct.FINISH);
    assertThat(state(early)).isEqualTo("SERVED");
  }

  @Test
  void countsWhoIsNotThereAsMissedUntilPutBack() {
    Booking booked = bookedToday(LocalTime.of(0, 0), LocalTime.of(23, 58));
    Ticket ticket = numbers.checkIn(booked.code());
    queue.next(officer, place.id(), 1);
    queue.act(officer, ticket.id(), TicketAct.MISS);
    assertThat(state(booked)).isEqualTo("MISSED");

    queue.act(officer, ticket.id(), TicketAct.PUT_BACK);
    assertThat(state(booked)).isEqualTo("ARRIVED");
  }

  @Test
  void givesNoNumberForACodeOfAnotherDayOrNone() {
    Booking tomorrow =
        appointments.book(Hall.resident(), Hall.wish(place, Hall.day(appointments, place), 9));
    Booking cancelled = bookedToday(LocalTime.of(0, 0), LocalTime.of(23, 58));
    jdbc.sql("UPDATE appointments.booking SET state = 'CANCELLED' WHERE id = ?")
        .param(cancelled.id())
        .update();

    assertThat(outcome(() -> numbers.checkIn(tomorrow.code()))).isEqualTo("appointments.code.day");
    assertThat(outcome(() -> numbers.checkIn(cancelled.code())))
        .isEqualTo("appointments.code.over");
    for (String nonsense : List.of("", "ABC", "OOOO-1111", "<script>", "ABCD-EFGH-2")) {
      assertThat(outcome(() -> numbers.checkIn(nonsense))).isEqualTo("appointments.code.unknown");
    }
  }

  @Test
  void letsOnlyTheOfficersOfThePlaceCall() {
    Actor stranger = Hall.staff(new RegionCode("310151002"), Role.WINDOW_OFFICER);
    Ticket ticket = numbers.walkIn(officer, place.id(), "");

    assertThat(outcome(() -> queue.next(stranger, place.id(), 1)))
        .isEqualTo("appointments.jurisdiction");
    assertThat(outcome(() -> queue.act(stranger, ticket.id(), TicketAct.MISS)))
        .isEqualTo("appointments.jurisdiction");
    assertThat(outcome(() -> numbers.walkIn(stranger, place.id(), "")))
        .isEqualTo("appointments.jurisdiction");
  }

  /** An appointment of today, at hours no rule has, so that it is neither early nor late. */
  private Booking bookedToday(LocalTime starts, LocalTime ends) {
    Booking booking =
        appointments.book(Hall.resident(), Hall.wish(place, Hall.day(appointments, place), 9));
    jdbc.sql("UPDATE appointments.booking SET day = ?, starts = ?, ends = ? WHERE id = ?")
        .params(today.date(), starts, ends, booking.id())
        .update();
    return booking;
  }

  /** Numbers served, each taking so many minutes. */
  private void serve(int count, int minutes) {
    for (int i = 0; i < count; i++) {
      Ticket ticket = numbers.walkIn(officer, place.id(), "");
      queue.next(officer, place.id(), 1);
      queue.act(officer, ticket.id(), TicketAct.SERVE);
      queue.act(officer, ticket.id(), TicketAct.FINISH);
      Instant now = today.now();
      jdbc.sql("UPDATE appointments.ticket SET called_at = ?, finished_at = ? WHERE id = ?")
          .params(
              now.minusSeconds(60L * minutes).atOffset(ZoneOffset.UTC),
              now.atOffset(ZoneOffset.UTC),
              ticket.id())
          .update();
    }
  }

  private String state(Booking booking) {
    return jdbc.sql("SELECT state FROM appointments.booking WHERE id = ?")
        .param(booking.id())
        .query((row, _) -> row.getString(1))
        .single();
  }

  private static String outcome(Runnable act) {
    try {
      act.run();
      return "";
    } catch (Refusal refusal) {
      return refusal.messageKey();
    }
  }

  private interface Act<T> {
    T run(int i);
  }

  private static <T> List<T> atOnce(int times, Act<T> act) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> running = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        int number = i;
        running.add(
            pool.submit(() -> {
              start.await();
              return act.run(number);
            }));
      }
      start.countDown();
      List<T> outcomes = new ArrayList<>();
      for (Future<T> one : running) {
        outcomes.add(one.get());
      }
      return outcomes;
    }
  }
}
