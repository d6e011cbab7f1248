package org.tongban.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.kernel.Actor;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.RegionCode;
import org.tongban.kernel.Role;
import org.tongban.testing.IntegrationTest;

@IntegrationTest
class PlaceSetupIntegrationTests {

  @Autowired Appointments appointments;
  @Autowired PlaceSetup setup;
  @Autowired JdbcClient jdbc;

  private final Actor official = Hall.official();
  private Place place = Hall.place(1, new Rules.Missing(2, 60, 14));
  private LocalDate day = LocalDate.MIN;

  @BeforeEach
  void open() {
    place = Hall.open(setup, 3);
    day = Hall.day(appointments, place);
  }

  @Test
  void saysBeforehandWhomAClosedDayConcernsAndTellsThem() {
    Actor first = Hall.resident();
    Actor other = Hall.resident();
    appointments.book(first, Hall.wish(place, day, 9));
    Booking next = appointments.book(other, Hall.wish(place, nextOpenDay(), 9));
    Place closed = closedOn(day, 0);

    assertThat(setup.affected(official, closed)).hasSize(1);
    assertThat(state(first)).isEqualTo(BookingState.BOOKED);
    assertThat(setup.change(official, closed, "线路检修停办一天")).isEqualTo(1);

    assertThat(state(first)).isEqualTo(BookingState.DISPLACED);
    assertThat(appointments.own(other, next.id()).state()).isEqualTo(BookingState.BOOKED);
    assertThat(told(first)).contains("appointments.notice.displaced");
  }

  @Test
  void leavesTheFirstSeatsWhenASlotGetsSmaller() {
    List<Actor> residents = List.of(Hall.resident(), Hall.resident(), Hall.resident());
    for (Actor resident : residents) {
      appointments.book(resident, Hall.wish(place, day, 9));
    }
    Actor gone = residents.getFirst();
    appointments.cancel(gone, appointments.mine(gone).getFirst().id());

    assertThat(setup.change(official, closedOn(day, 1), "窗口人员培训")).isEqualTo(1);

    assertThat(residents)
        .extracting(this::state)
        .containsExactly(BookingState.CANCELLED, BookingState.BOOKED, BookingState.DISPLACED);
    assertThatThrownBy(() -> appointments.book(Hall.resident(), Hall.wish(place, day, 9)))
        .hasMessage("appointments.slot.full");
  }

  @Test
  void keepsEveryChangeWithReasonAndOfficial() {
    setup.change(official, closedOn(day, 0), "线路检修停办一天");

    List<PlaceChange> history = setup.history(official, place.id());
    assertThat(history).extracting(PlaceChange::version).containsExactly(2, 1);
    assertThat(history.getFirst().by()).isEqualTo(official.account());
    assertThat(history.getFirst().before()).isEqualTo(place);
    assertThat(history.getFirst().after().rules().on(day)).isPresent();
    assertThatThrownBy(() -> jdbc.sql("DELETE FROM appointments.place_change").update())
        .hasMessageContaining("history");
  }

  @Test
  void refusesAChangeOfWhatSomebodyElseHasChangedMeanwhile() {
    setup.change(official, closedOn(day, 0), "线路检修停办一天");
    assertThatThrownBy(() -> setup.change(official, closedOn(day, 1), "窗口人员培训"))
        .isInstanceOf(Refusal.class)
        .hasMessage("appointments.place.stale");
    assertThatThrownBy(() -> setup.change(official, closedOn(day, 1), "无"))
        .hasMessage("appointments.reason");
  }

  @Test
  void letsNobodyChangeAPlaceOfAnotherCounty() {
    Actor stranger = Hall.staff(new RegionCode("320509"), Role.COUNTY_OFFICER);

    assertThat(setup.places(stranger)).doesNotContain(place);
    assertThatThrownBy(() -> setup.change(stranger, closedOn(day, 0), "线路检修停办一天"))
        .isInstanceOf(Refusal.class)
        .hasMessage("appointments.jurisdiction");
    assertThat(
            jdbc.sql("SELECT action FROM audit.entry WHERE account = ?")
                .param(stranger.account().value())
                .query(String.class)
                .list())
        .containsExactly("ACCESS_REFUSED");
  }

  private Place closedOn(LocalDate on, int windows) {
    return Hall.with(place, Hall.days(place.rules(), List.of(new DayRule(on, windows, "临时调整"))), 1);
  }

  private LocalDate nextOpenDay() {
    return appointments.free(place).stream()
        .filter(one -> one.day().isAfter(day) && !one.slots().isEmpty())
        .findFirst()
        .orElseThrow()
        .day();
  }

  private BookingState state(Actor resident) {
    return appointments.mine(resident).getFirst().state();
  }

  private List<String> told(Actor resident) {
    return jdbc.sql("SELECT key FROM notice.message WHERE person_id = ?")
        .param(resident.person().map(PersonId::value).orElseThrow())
        .query((row, _) -> row.getString(1))
        .list();
  }
}
