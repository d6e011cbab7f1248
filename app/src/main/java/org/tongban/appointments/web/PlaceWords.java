package org.tongban.appointments.web;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tongban.appointments.DayRule;
import org.tongban.appointments.Opening;
import org.tongban.appointments.Place;
import org.tongban.appointments.Rules;
import org.tongban.ui.DiffRow;
import org.tongban.ui.Page;

/** A place and its rules in words, and what differs between two versions of it. */
final class PlaceWords {

  private PlaceWords() {}

  static List<DiffRow> differences(
      @Nullable Place before, Place after, Map<String, String> items, Page page) {
    Map<String, List<String>> was = before == null ? Map.of() : facts(before, items, page);
    List<DiffRow> rows = new ArrayList<>();
    facts(after, items, page)
        .forEach((label, value) -> {
          List<String> old = was.getOrDefault(label, List.of());
          if (!old.equals(value)) {
            rows.add(new DiffRow(label, old, value));
          }
        });
    return rows;
  }

  private static Map<String, List<String>> facts(
      Place place, Map<String, String> items, Page page) {
    Rules rules = place.rules();
    Map<String, List<String>> facts = new LinkedHashMap<>();
    facts.put(page.t("appointments.form.name"), List.of(place.name()));
    facts.put(page.t("appointments.form.address"), List.of(place.address()));
    facts.put(page.t("appointments.form.region"), List.of(region(place, page)));
    facts.put(page.t("appointments.form.items"), served(place, items, page));
    facts.put(page.t("appointments.form.slot"), number(rules.slotMinutes()));
    facts.put(page.t("appointments.form.per"), number(rules.perWindow()));
    facts.put(page.t("appointments.form.madeup"), List.of(weekday(rules.madeUpAs(), page)));
    facts.put(page.t("appointments.form.ahead"), number(rules.daysAhead()));
    facts.put(page.t("appointments.form.cancel"), number(rules.cancelHours()));
    facts.put(page.t("appointments.form.missing"), List.of(missing(rules.missing(), page)));
    facts.put(
        page.t("appointments.form.openings"),
        rules.openings().stream().map(opening -> opening(opening, page)).toList());
    facts.put(
        page.t("appointments.form.days"),
        rules.days().stream().map(day -> day(day, page)).toList());
    facts.put(
        page.t("appointments.form.closed"),
        List.of(page.t(place.closed() ? "appointments.yes" : "appointments.no")));
    return facts;
  }

  static String opening(Opening opening, Page page) {
    String days =
        List.of(DayOfWeek.values()).stream()
            .filter(opening.days()::contains)
            .map(day -> weekday(day, page))
            .collect(Collectors.joining(page.t("appointments.and")));
    return page.t(
        "appointments.form.opening",
        days,
        opening.opens() + "–" + opening.closes(),
        opening.windows());
  }

  static String day(DayRule rule, Page page) {
    String windows =
        rule.windows() == 0
            ? page.t("appointments.form.day.closed")
            : page.t("appointments.form.day.windows", rule.windows());
    return page.t("appointments.form.day.is", Says.day(rule.day(), page), windows, rule.reason());
  }

  static String weekday(DayOfWeek day, Page page) {
    return day.getDisplayName(TextStyle.SHORT, page.locale());
  }

  private static String missing(Rules.Missing missing, Page page) {
    return page.t("appointments.form.missing.is", missing.days(), missing.times(), missing.pause());
  }

  private static String region(Place place, Page page) {
    return page.region(place.region()) + " " + place.region().digits();
  }

  private static List<String> served(Place place, Map<String, String> items, Page page) {
    return place.items().isEmpty()
        ? List.of(page.t("appointments.form.items.all"))
        : place.items().stream().map(code -> items.getOrDefault(code, code)).toList();
  }

  private static List<String> number(int value) {
    return List.of(Integer.toString(value));
  }
}
