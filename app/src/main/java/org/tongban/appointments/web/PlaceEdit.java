package org.tongban.appointments.web;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.tongban.appointments.DayRule;
import org.tongban.appointments.Opening;
import org.tongban.appointments.Place;
import org.tongban.appointments.Rules;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.RegionCode;

/**
 * Reads one change of a place off a form (更改服务点); {@link Refusal} INVALID says what cannot be. Days
 * that differ and are over are dropped with each change.
 */
final class PlaceEdit {

  private static final int COUNTY = 6;
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_ADDRESS = 120;
  private static final int LONGEST_REASON = 60;
  private static final String ITEM = "item.";

  private final Map<String, String> typed;
  private final LocalDate today;

  PlaceEdit(Map<String, String> typed, LocalDate today) {
    this.typed = typed;
    this.today = today;
  }

  /** The place as it would be; the form says which part of it is changed by {@code act}. */
  Place apply(Place place) {
    return switch (text("act")) {
      case "basics" -> basics(place);
      case "opening-add" -> openings(place, added(place.rules().openings(), opening()));
      case "opening-drop" -> openings(place, without(place.rules().openings()));
      case "day-set" -> days(place, set(place.rules().days(), day()));
      case "day-drop" ->
          days(place, others(place.rules().days(), parsed("day", () -> Asked.day(text("day")))));
      default -> throw Asked.unreadable();
    };
  }

  private Place basics(Place place) {
    Rules rules =
        parsed(
            "rules",
            () ->
                new Rules(
                    number("slot"),
                    number("per"),
                    DayOfWeek.of(number("madeup")),
                    number("ahead"),
                    number("cancel"),
                    new Rules.Missing(number("times"), number("within"), number("wait")),
                    place.rules().openings(),
                    current(place.rules().days())));
    return new Place(
        place.id(),
        text("name", 2, LONGEST_NAME),
        text("address", 2, LONGEST_ADDRESS),
        region(),
        items(),
        rules,
        text("closed").equals("true"),
        place.version());
  }

  private RegionCode region() {
    RegionCode region = parsed("region", () -> new RegionCode(text("region")));
    if (region.digits().length() < COUNTY) {
      throw wrong("region");
    }
    return region;
  }

  private List<String> items() {
    return typed.keySet().stream()
        .filter(key -> key.startsWith(ITEM))
        .map(key -> key.substring(ITEM.length()))
        .sorted()
        .toList();
  }

  private Opening opening() {
    return parsed(
        "opening",
        () ->
            new Opening(
                weekdays(),
                LocalTime.parse(text("opens")),
                LocalTime.parse(text("closes")),
                number("windows")));
  }

  private Set<DayOfWeek> weekdays() {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (typed.containsKey("d" + day.getValue())) {
        days.add(day);
      }
    }
    return days;
  }

  private DayRule day() {
    LocalDate day = parsed("day", () -> Asked.day(text("day")));
    if (day.isBefore(today)) {
      throw wrong("day");
    }
    String reason = text("note", 0, LONGEST_REASON);
    return parsed("day", () -> new DayRule(day, number("windows"), reason));
  }

  private Place openings(Place place, List<Opening> openings) {
    Rules old = place.rules();
    return with(place, parsed("overlap", () -> rules(old, openings, current(old.days()))));
  }

  private Place days(Place place, List<DayRule> days) {
    Rules old = place.rules();
    return with(place, parsed("day", () -> rules(old, old.openings(), current(days))));
  }

  private List<DayRule> current(List<DayRule> days) {
    return days.stream().filter(rule -> !rule.day().isBefore(today)).toList();
  }

  private List<Opening> without(List<Opening> openings) {
    int index = parsed("opening", () -> number("index"));
    if (index < 0 || index >= openings.size()) {
      throw wrong("opening");
    }
    List<Opening> left = new ArrayList<>(openings);
    left.remove(index);
    return left;
  }

  private static List<Opening> added(List<Opening> openings, Opening one) {
    List<Opening> all = new ArrayList<>(openings);
    all.add(one);
    return all;
  }

  private static List<DayRule> set(List<DayRule> days, DayRule one) {
    List<DayRule> all = new ArrayList<>(others(days, one.day()));
    all.add(one);
    return all;
  }

  private static List<DayRule> others(List<DayRule> days, LocalDate day) {
    return days.stream().filter(rule -> !rule.day().equals(day)).toList();
  }

  private static Rules rules(Rules old, List<Opening> openings, List<DayRule> days) {
    return new Rules(
        old.slotMinutes(),
        old.perWindow(),
        old.madeUpAs(),
        old.daysAhead(),
        old.cancelHours(),
        old.missing(),
        openings,
        days);
  }

  private static Place with(Place place, Rules rules) {
    return new Place(
        place.id(),
        place.name(),
        place.address(),
        place.region(),
        place.items(),
        rules,
        place.closed(),
        place.version());
  }

  private String text(String name) {
    return typed.getOrDefault(name, "").strip();
  }

  private String text(String name, int shortest, int longest) {
    String text = text(name);
    if (text.length() < shortest || text.length() > longest) {
      throw wrong(name);
    }
    return text;
  }

  private int number(String name) {
    return Integer.parseInt(text(name));
  }

  private static <T> T parsed(String what, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IllegalArgumentException | DateTimeException _) {
      throw wrong(what);
    }
  }

  private static Refusal wrong(String what) {
    return new Refusal(Refusal.Kind.INVALID, "appointments.form.wrong." + what);
  }
}
