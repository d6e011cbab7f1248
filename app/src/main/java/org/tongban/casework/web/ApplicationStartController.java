package org.tongban.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tongban.casework.Applications;
import org.tongban.casework.Draft;
import org.tongban.items.ItemCatalogue;
import org.tongban.items.ItemPackage;
import org.tongban.items.Viewer;
import org.tongban.kernel.Access;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Role;
import org.tongban.ui.Page;
import org.tongban.ui.Pages;

/** Where an application begins (我要办): what it takes, then one button. */
@Controller
class ApplicationStartController {

  private final Applications applications;
  private final ItemCatalogue catalogue;
  private final Pages pages;

  ApplicationStartController(Applications applications, ItemCatalogue catalogue, Pages pages) {
    this.applications = applications;
    this.catalogue = catalogue;
    this.pages = pages;
  }

  @GetMapping("/apply/{code}")
  @Access(roles = Role.RESIDENT, scope = Access.Scope.OWN)
  String start(@PathVariable String code, Actor actor, HttpServletRequest request, Model model) {
    Page page = pages.of(request);
    ItemPackage item = catalogue.current(code, Viewer.of(actor));
    ApplicationTexts texts = new ApplicationTexts(item, page);
    model.addAttribute("page", page);
    model.addAttribute("code", code);
    model.addAttribute("item", texts.itemName());
    model.addAttribute("guide", item.guide(page.locale()));
    model.addAttribute("materials", materials(texts));
    model.addAttribute("steps", item.steps().stream().map(s -> texts.of(s.title())).toList());
    return "casework/resident/start";
  }

  private static List<ApplicationFact> materials(ApplicationTexts texts) {
    return texts.item().description().materials().stream()
        .map(material ->
            new ApplicationFact(
                texts.of(material.name()),
                texts.of(material.source()),
                texts.of(material.issuer())))
        .toList();
  }

  /** Begins, or goes on with the draft there is. */
  @PostMapping("/apply/{code}")
  @Access(roles = Role.RESIDENT, scope = Access.Scope.OWN)
  String begin(@PathVariable String code, Actor actor) {
    Draft draft = applications.begin(actor, code);
    int total = catalogue.version(draft.item()).steps().size();
    return "redirect:/apply/cases/" + draft.id() + "/steps/" + Math.min(draft.step() + 1, total);
  }
}
