package org.tongban.appointments.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tongban.appointments.Place;
import org.tongban.appointments.Rules;
import org.tongban.ui.Page;

/**
 * The basic settings of a place as a form: what was typed, or else what holds.
 *
 * @param fields number and text fields in order: name, label and value
 * @param items every item with whether the place serves it
 */
public record PlaceForm(
    List<Field> fields, List<Option> weekdays, String madeUp, List<Item> items, boolean closed) {

  /** Copies the lists. */
  public PlaceForm {
    fields = List.copyOf(fields);
    weekdays = List.copyOf(weekdays);
    items = List.copyOf(items);
  }

  /** A field; {@code number} asks for digits. */
  public record Field(String name, String value, boolean number) {}

  /** An item that can be served here. */
  public record Item(String code, String name, boolean served) {}

  static PlaceForm of(
      Place place, Map<String, String> typed, Map<String, String> items, Page page) {
    Rules rules = place.rules();
    boolean tried = "basics".equals(typed.get("act"));
    Map<String, String> given = tried ? typed : Map.of();
    // An item the official is not shown stays with the place.
    Map<String, String> offered = new LinkedHashMap<>(items);
    place.items().forEach(code -> offered.putIfAbsent(code, code));
    return new PlaceForm(
        List.of(
            text("name", place.name(), given),
            text("address", place.address(), given),
            text("region", place.region().digits(), given),
            number("slot", rules.slotMinutes(), given),
            number("per", rules.perWindow(), given),
            number("ahead", rules.daysAhead(), given),
            number("cancel", rules.cancelHours(), given),
            number("within", rules.missing().days(), given),
            number("times", rules.missing().times(), given),
            number("wait", rules.missing().pause(), given)),
        SetupPages.weekdays(page),
        given.getOrDefault("madeup", Integer.toString(rules.madeUpAs().getValue())),
        offered.entrySet().stream()
            .map(item ->
                new Item(
                    item.getKey(),
                    item.getValue(),
                    tried
                        ? typed.containsKey("item." + item.getKey())
                        : place.items().contains(item.getKey())))
            .toList(),
        tried ? "true".equals(typed.get("closed")) : place.closed());
  }

  private static Field text(String name, String value, Map<String, String> given) {
    return new Field(name, given.getOrDefault(name, value), false);
  }

  private static Field number(String name, int value, Map<String, String> given) {
    return new Field(name, given.getOrDefault(name, Integer.toString(value)), true);
  }
}
