package org.tongban.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tongban.casework.CaseLine;
import org.tongban.casework.CaseState;
import org.tongban.items.ItemCatalogue;
import org.tongban.items.ItemPackage;
import org.tongban.items.Viewer;
import org.tongban.kernel.Access;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Role;
import org.tongban.ui.Page;
import org.tongban.ui.Pages;

/** The start page: search and items for everybody, own cases for the resident signed in. */
@Controller
class ResidentHomeController {

  private static final int TILES = 8;

  private final ItemCatalogue catalogue;
  private final ResidentCases cases;
  private final Pages pages;

  ResidentHomeController(ItemCatalogue catalogue, ResidentCases cases, Pages pages) {
    this.catalogue = catalogue;
    this.cases = cases;
    this.pages = pages;
  }

  @GetMapping("/")
  @Access(scope = Access.Scope.PUBLIC)
  String home(HttpServletRequest request, Model model) {
    Page page = pages.of(request);
    List<ItemPackage> items = catalogue.all(Viewer.of(page.signedInActor()));
    Optional<Actor> resident = page.signedInActor().filter(actor -> actor.is(Role.RESIDENT));
    List<CaseLine> mine = resident.map(cases::of).orElse(List.of());
    model.addAttribute("page", page);
    model.addAttribute("resident", resident.isPresent());
    model.addAttribute("staff", page.signedIn() && resident.isEmpty());
    model.addAttribute("count", items.size());
    model.addAttribute("tiles", items.stream().limit(TILES).map(i -> tile(page, i)).toList());
    model.addAttribute("drafts", cases.cards(page, mine, CaseState.DRAFT::equals));
    model.addAttribute(
        "open", resident.map(actor -> cases.open(page, actor, mine)).orElse(List.of()));
    model.addAttribute(
        "rate", cases.cards(page, mine.stream().filter(CaseLine::ratable).toList(), s -> true));
    return "casework/resident/home";
  }

  private static ResidentTile tile(Page page, ItemPackage item) {
    return new ResidentTile(
        "/items/" + item.version().code(), item.text(item.description().name(), page.locale()));
  }
}
