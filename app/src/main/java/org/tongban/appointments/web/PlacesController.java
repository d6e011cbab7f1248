package org.tongban.appointments.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;
import org.tongban.appointments.Appointments;
import org.tongban.appointments.Place;
import org.tongban.appointments.PlaceSearch;
import org.tongban.kernel.Access;
import org.tongban.kernel.Actor;
import org.tongban.kernel.RegionCode;
import org.tongban.kernel.Role;
import org.tongban.ui.Page;

/** Where one can come and when something is free; for everybody, booking needs a sign-in. */
@Controller
@RequestMapping("/visits")
@Access(scope = Access.Scope.PUBLIC)
class PlacesController {

  private static final String EVERYWHERE = "all";
  private static final int LAST_PAGE = 1000;
  private static final int LONGEST = 50;

  private final Appointments appointments;
  private final ItemNames items;

  PlacesController(Appointments appointments, ItemNames items) {
    this.appointments = appointments;
    this.items = items;
  }

  @GetMapping
  String list(
      Page page,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String county,
      @RequestParam(defaultValue = "") String item,
      @RequestParam(defaultValue = "0") int p,
      Model model) {
    List<RegionCode> counties = appointments.counties();
    String chosen = county.isEmpty() ? ownCounty(page, counties) : county;
    RegionCode region = chosen.equals(EVERYWHERE) ? RegionCode.NATION : Asked.region(chosen);
    int number = Math.clamp(p, 0, LAST_PAGE);
    String known = items.known(item, page);
    List<Place> found = appointments.places(region, PlaceSearch.typed(q, known, number));
    String query = q.substring(0, Math.min(q.length(), LONGEST));
    model.addAttribute("query", query);
    model.addAttribute("encoded", UriUtils.encode(query, StandardCharsets.UTF_8));
    model.addAttribute("county", chosen);
    model.addAttribute(
        "counties",
        counties.stream().map(one -> new Option(one.digits(), page.region(one))).toList());
    model.addAttribute("item", known);
    model.addAttribute("items", items.all(page));
    model.addAttribute(
        "places",
        found.stream().limit(PlaceSearch.SIZE).map(one -> PlaceLine.of(one, page)).toList());
    model.addAttribute("number", number);
    model.addAttribute("more", found.size() > PlaceSearch.SIZE);
    return "appointments/places";
  }

  @GetMapping("/places/{id}")
  String place(
      Page page,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String item,
      @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "") String instead,
      Model model) {
    Place place = appointments.place(id);
    List<DayChoice> days =
        appointments.free(place).stream().map(one -> DayChoice.of(one, page)).toList();
    Optional<DayChoice> chosen =
        Asked.perhapsDay(day)
            .flatMap(asked -> find(days, asked.toString()))
            .or(() -> days.stream().filter(DayChoice::open).findFirst());
    String known = items.known(item, page);
    model.addAttribute("place", PlaceLine.of(place, page));
    model.addAttribute("item", known);
    model.addAttribute("itemName", items.of(known, page));
    model.addAttribute("served", place.serves(known));
    model.addAttribute("instead", Asked.perhapsId(instead).map(UUID::toString).orElse(""));
    model.addAttribute("days", days);
    model.addAttribute("chosen", chosen);
    model.addAttribute("wait", waiting(page, place));
    return "appointments/place";
  }

  private Optional<String> waiting(Page page, Place place) {
    return resident(page)
        .flatMap(actor -> appointments.waitsUntil(actor, place))
        .map(day -> Says.day(day, page));
  }

  private static Optional<DayChoice> find(List<DayChoice> days, String day) {
    return days.stream().filter(one -> one.value().equals(day)).findFirst();
  }

  private static Optional<Actor> resident(Page page) {
    return page.signedInActor().filter(actor -> actor.is(Role.RESIDENT));
  }

  /** The county somebody lives in, as long as it has a place. */
  private static String ownCounty(Page page, List<RegionCode> counties) {
    return resident(page)
        .map(Actor::jurisdiction)
        .flatMap(own -> counties.stream().filter(county -> county.covers(own)).findFirst())
        .map(RegionCode::digits)
        .orElse(EVERYWHERE);
  }
}
