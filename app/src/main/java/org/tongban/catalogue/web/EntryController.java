package org.tongban.catalogue.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tongban.catalogue.HeldEntry;
import org.tongban.catalogue.ServiceCatalogue;
import org.tongban.kernel.Access;
import org.tongban.ui.Page;

/** Looks up what any department does for people, without sign-in (R-B1). */
@Controller
@RequestMapping("/catalogue")
@Access(scope = Access.Scope.PUBLIC)
class EntryController {

  private static final int SIZE = 20;

  private final ServiceCatalogue catalogue;
  private final Choices choices;
  private final Listing listing;
  private final EntryCsv csv;
  private final LiveItems items;

  EntryController(
      ServiceCatalogue catalogue, Choices choices, Listing listing, EntryCsv csv, LiveItems items) {
    this.catalogue = catalogue;
    this.choices = choices;
    this.listing = listing;
    this.csv = csv;
    this.items = items;
  }

  @GetMapping
  ModelAndView list(
      @ModelAttribute Asked asked,
      @RequestParam(name = "page", defaultValue = "1") int number,
      Page page) {
    return listing
        .of("catalogue/list", asked, listing.paged(asked.open(), number, SIZE), page)
        .addObject("situations", choices.situations(page));
  }

  @GetMapping("/export.csv")
  void export(@ModelAttribute Asked asked, Page page, HttpServletResponse response)
      throws IOException {
    csv.write(asked.open(), page, response);
  }

  @GetMapping("/{code}")
  ModelAndView entry(@PathVariable String code, Page page) {
    HeldEntry held = catalogue.entry(code);
    return new ModelAndView("catalogue/entry")
        .addObject("held", held)
        .addObject("view", EntryView.of(held.entry(), page))
        .addObject("item", items.shown(held.item(), page).orElse(""));
  }
}
