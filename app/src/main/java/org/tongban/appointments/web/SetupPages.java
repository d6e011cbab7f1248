package org.tongban.appointments.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.tongban.appointments.Booking;
import org.tongban.appointments.Place;
import org.tongban.appointments.PlaceChange;
import org.tongban.appointments.PlaceSetup;
import org.tongban.appointments.Rules;
import org.tongban.audit.OfficialNames;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.Actor;
import org.tongban.ui.Page;

/** Draws the set-up of service places. */
@Component
class SetupPages {

  private final PlaceSetup setup;
  private final ItemNames items;
  private final ObjectProvider<OfficialNames> officials;
  private final Clock clock;

  SetupPages(
      PlaceSetup setup, ItemNames items, ObjectProvider<OfficialNames> officials, Clock clock) {
    this.setup = setup;
    this.items = items;
    this.officials = officials;
    this.clock = clock;
  }

  /**
   * What somebody typed that could not be taken.
   *
   * @param problem key of what is wrong; empty for nothing
   */
  record Tried(Map<String, String> typed, String problem) {

    static final Tried NOTHING = new Tried(Map.of(), "");

    /** Copies what was typed. */
    Tried {
      typed = Map.copyOf(typed);
    }
  }

  /** A place as a new one begins, in the official's region. */
  Place blank(Actor actor) {
    return new Place(
        UUID.randomUUID(),
        "",
        "",
        actor.jurisdiction(),
        List.of(),
        new Rules(
            20, 1, DayOfWeek.FRIDAY, 14, 2, new Rules.Missing(3, 90, 14), List.of(), List.of()),
        false,
        1);
  }

  Place read(Place place, Map<String, String> typed) {
    return new PlaceEdit(typed, LocalDate.ofInstant(clock.instant(), Page.ZONE)).apply(place);
  }

  /** The wanted place as a change of the version the official saw. */
  static Place seen(Place wanted, Map<String, String> typed) {
    try {
      int version = Integer.parseInt(typed.getOrDefault("version", ""));
      return wanted.versioned(version);
    } catch (NumberFormatException _) {
      throw Asked.unreadable();
    }
  }

  ModelAndView form(Page page, Place blank, Tried tried) {
    ModelAndView view = new ModelAndView("appointments/office/new");
    view.addObject("form", PlaceForm.of(blank, tried.typed(), items.all(page), page));
    view.addObject("reason", tried.typed().getOrDefault("reason", ""));
    view.addObject("problem", tried.problem());
    return view;
  }

  ModelAndView place(Page page, Actor actor, Place place, Tried tried) {
    Map<String, String> names = items.all(page);
    ModelAndView view = new ModelAndView("appointments/office/place");
    view.addObject("place", PlaceLine.of(place, page));
    view.addObject("version", place.version());
    view.addObject("form", PlaceForm.of(place, tried.typed(), names, page));
    view.addObject("typed", tried.typed());
    view.addObject("problem", tried.problem());
    view.addObject(
        "openings",
        place.rules().openings().stream().map(one -> PlaceWords.opening(one, page)).toList());
    view.addObject(
        "days",
        place.rules().days().stream()
            .map(rule -> new Option(rule.day().toString(), PlaceWords.day(rule, page)))
            .toList());
    view.addObject("changes", changes(setup.history(actor, place.id()), names, page));
    return view;
  }

  ModelAndView check(
      Page page,
      Place place,
      Place wanted,
      List<Booking> affected,
      Map<String, String> typed,
      String problem) {
    ModelAndView view = new ModelAndView("appointments/office/check");
    view.addObject("place", PlaceLine.of(place, page));
    view.addObject("rows", PlaceWords.differences(place, wanted, items.all(page), page));
    view.addObject(
        "affected",
        affected.stream()
            .map(one ->
                page.t(
                    "appointments.affected.one",
                    Says.day(one.day(), page),
                    Says.slot(one.slot()),
                    items.of(one.item(), page)))
            .toList());
    view.addObject(
        "typed",
        typed.entrySet().stream()
            .filter(one -> !List.of("_csrf", "reason").contains(one.getKey()))
            .map(one -> new Option(one.getKey(), one.getValue()))
            .toList());
    view.addObject("reason", typed.getOrDefault("reason", ""));
    view.addObject("problem", problem);
    view.setStatus(problem.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return view;
  }

  private List<ChangeRow> changes(List<PlaceChange> history, Map<String, String> names, Page page) {
    Map<AccountId, String> known =
        officials.stream()
            .findFirst()
            .map(one -> one.names(history.stream().map(PlaceChange::by).toList()))
            .orElse(Map.of());
    return history.stream().map(change -> ChangeRow.of(change, known, names, page)).toList();
  }

  /** Weekdays as the forms offer them. */
  static List<Option> weekdays(Page page) {
    return Arrays.stream(DayOfWeek.values())
        .map(day -> new Option(Integer.toString(day.getValue()), PlaceWords.weekday(day, page)))
        .collect(Collectors.toList());
  }
}
