package org.tongban.catalogue.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tongban.catalogue.EntryAsk;
import org.tongban.kernel.Access;
import org.tongban.kernel.Role;
import org.tongban.ui.Page;

/** The catalogue for officials: what is a draft, what an item handles, what is retired (目录管理). */
@Controller
@RequestMapping("/office/catalogue")
@Access(
    roles = {
      Role.ITEM_EDITOR,
      Role.WINDOW_OFFICER,
      Role.COUNTY_OFFICER,
      Role.AUDITOR,
      Role.ADMINISTRATOR
    },
    scope = Access.Scope.INSTALLATION)
class OfficeCatalogueController {

  private static final int SIZE = 50;

  private final Listing listing;
  private final EntryCsv csv;

  OfficeCatalogueController(Listing listing, EntryCsv csv) {
    this.listing = listing;
    this.csv = csv;
  }

  @GetMapping
  ModelAndView list(
      @ModelAttribute Asked asked,
      @RequestParam(name = "page", defaultValue = "1") int number,
      Page page) {
    return listing
        .of("catalogue/office/list", asked, listing.paged(asked.office(), number, SIZE), page)
        .addObject("states", states(page));
  }

  @GetMapping("/export.csv")
  void export(@ModelAttribute Asked asked, Page page, HttpServletResponse response)
      throws IOException {
    csv.write(asked.office(), page, response);
  }

  private static List<Choice> states(Page page) {
    return Arrays.stream(EntryAsk.State.values())
        .map(state -> new Choice(state.name(), page.t("catalogue.state." + state.name())))
        .toList();
  }
}
