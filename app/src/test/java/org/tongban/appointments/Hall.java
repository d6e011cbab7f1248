package org.tongban.appointments;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.Actor;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;
import org.tongban.kernel.Role;

/** Places to book in tests: open every day and all day, and whoever works there or comes. */
public final class Hall {

  /** An invented county without places of the demonstration. */
  public static final RegionCode COUNTY = new RegionCode("310151");

  private Hall() {}

  /** Opens a place for the test, one person a slot and window. */
  public static Place open(PlaceSetup setup, int windows) {
    Place place = place(windows, new Rules.Missing(2, 60, 14));
    setup.open(official(), place, "为测试开设");
    return place;
  }

  /** A place that nobody has opened. */
  public static Place unopened(int windows) {
    return place(windows, new Rules.Missing(2, 60, 14));
  }

  static Place place(int windows, Rules.Missing missing) {
    UUID id = UUID.randomUUID();
    Rules rules =
        new Rules(
            30,
            1,
            DayOfWeek.MONDAY,
            40,
            2,
            missing,
            List.of(
                new Opening(
                    EnumSet.allOf(DayOfWeek.class),
                    LocalTime.of(0, 0),
                    LocalTime.of(23, 59),
                    windows)),
            List.of());
    return new Place(
        id,
        "测试大厅 " + id.toString().substring(0, 8),
        "测试路 1 号",
        new RegionCode("310151001001"),
        List.of(),
        rules,
        false,
        1);
  }

  static Place with(Place place, Rules rules, int version) {
    return new Place(
        place.id(),
        place.name(),
        place.address(),
        place.region(),
        place.items(),
        rules,
        place.closed(),
        version);
  }

  static Rules days(Rules rules, List<DayRule> days) {
    return new Rules(
        rules.slotMinutes(),
        rules.perWindow(),
        rules.madeUpAs(),
        rules.daysAhead(),
        rules.cancelHours(),
        rules.missing(),
        rules.openings(),
        days);
  }

  /** The first whole day to come that has slots. */
  public static LocalDate day(Appointments appointments, Place place) {
    return appointments.free(place).stream()
        .skip(1)
        .filter(day -> !day.slots().isEmpty())
        .findFirst()
        .orElseThrow()
        .day();
  }

  public static Wish wish(Place place, LocalDate day, int hour) {
    return new Wish(place.id(), day, LocalTime.of(hour, 0), "", null);
  }

  public static Actor official() {
    return staff(COUNTY, Role.COUNTY_OFFICER);
  }

  public static Actor window() {
    return staff(new RegionCode("310151001"), Role.WINDOW_OFFICER);
  }

  static Actor staff(RegionCode region, Role role) {
    return new Actor(AccountId.next(), Set.of(role), region, Optional.empty());
  }

  /** Somebody whom the register need not know. */
  public static Actor resident() {
    return resident(PersonId.next());
  }

  /** This person. */
  public static Actor resident(PersonId person) {
    return new Actor(AccountId.next(), Set.of(Role.RESIDENT), COUNTY, Optional.of(person));
  }
}
