package org.tongban.items.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongban.items.ItemCatalogue;
import org.tongban.items.Viewer;
import org.tongban.kernel.Access;
import org.tongban.ui.Page;

/** Shows which items there are and how each is done (R-B1). */
@Controller
class CatalogueController {

  private static final int LONGEST_QUERY = 50;

  private final ItemCatalogue catalogue;

  CatalogueController(ItemCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  @GetMapping("/items")
  @Access(scope = Access.Scope.PUBLIC)
  String list(@RequestParam(defaultValue = "") String q, Page page, Model model) {
    String typed = q.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", " ").strip();
    String query = typed.substring(0, Math.min(typed.length(), LONGEST_QUERY));
    List<ItemLine> items =
        catalogue.all(Viewer.of(page.signedInActor())).stream()
            .filter(item -> ItemLine.matches(item, query))
            .map(item -> ItemLine.of(item, page.locale()))
            .toList();
    model.addAttribute("query", query);
    model.addAttribute("items", items);
    return "items/catalogue";
  }

  @GetMapping("/items/{code}")
  @Access(scope = Access.Scope.PUBLIC)
  String guide(@PathVariable String code, Page page, Model model) {
    Viewer viewer = Viewer.of(page.signedInActor());
    model.addAttribute("guide", ItemGuide.of(catalogue.current(code, viewer), page.locale()));
    return "items/guide";
  }
}
