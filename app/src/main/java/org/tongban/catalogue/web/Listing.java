package org.tongban.catalogue.web;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.tongban.catalogue.EntryAsk;
import org.tongban.catalogue.Found;
import org.tongban.catalogue.ServiceCatalogue;
import org.tongban.ui.Page;

/** A page of found entries with what one may choose to narrow them, for residents and officials. */
@Component
class Listing {

  private final ServiceCatalogue catalogue;
  private final Choices choices;

  Listing(ServiceCatalogue catalogue, Choices choices) {
    this.catalogue = catalogue;
    this.choices = choices;
  }

  ModelAndView of(String view, Asked asked, Paged paged, Page page) {
    Found found = paged.found();
    return new ModelAndView(view)
        .addObject("asked", asked)
        .addObject("query", asked.query())
        .addObject("found", found)
        .addObject("rows", found.lines().stream().map(line -> EntryRow.of(line, page)).toList())
        .addObject("at", paged.at())
        .addObject("areas", choices.areas(page))
        .addObject("departments", catalogue.departments())
        .addObject("orders", choices.orders(page));
  }

  Paged paged(EntryAsk ask, int number, int size) {
    return Paged.of(catalogue, ask, number, size);
  }
}
