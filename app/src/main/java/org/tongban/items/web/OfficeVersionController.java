package org.tongban.items.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tongban.items.ItemShelf;
import org.tongban.items.Releases;
import org.tongban.items.StoredVersion;
import org.tongban.kernel.Access;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Role;
import org.tongban.ui.Page;

/** One version: what it says to residents, and the proposal to show it (事项版本). */
@Controller
@RequestMapping("/office/items/{code}/{version}")
@Access(
    roles = {
      Role.ITEM_EDITOR,
      Role.WINDOW_OFFICER,
      Role.COUNTY_OFFICER,
      Role.AUDITOR,
      Role.ADMINISTRATOR
    },
    scope = Access.Scope.INSTALLATION)
class OfficeVersionController {

  private final ItemShelf shelf;
  private final Releases releases;
  private final OfficeVersions versions;

  OfficeVersionController(ItemShelf shelf, Releases releases, OfficeVersions versions) {
    this.shelf = shelf;
    this.releases = releases;
    this.versions = versions;
  }

  @GetMapping
  ModelAndView show(@PathVariable String code, @PathVariable String version, Page page) {
    return show(versions.find(code, version), AudienceForm.EMPTY, Tried.NOTHING, page);
  }

  @PostMapping("/release")
  @Access(roles = Role.ITEM_EDITOR, scope = Access.Scope.INSTALLATION)
  ModelAndView propose(
      @PathVariable String code,
      @PathVariable String version,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String share,
      @RequestParam(defaultValue = "") String districts,
      @RequestParam(required = false) @Nullable Set<String> role,
      @RequestParam(defaultValue = "") String reason,
      Actor actor,
      Page page) {
    StoredVersion stored = versions.find(code, version);
    AudienceForm form = new AudienceForm(kind, share, districts, role == null ? Set.of() : role);
    return Tried.answer(
        "/office/rollouts",
        () -> releases.propose(stored.version(), form.audience(), reason, actor),
        problem ->
            show(
                stored,
                form,
                new Tried(
                    problem, problem.contains("audience") ? "audience" : "reason", "", reason),
                page));
  }

  private ModelAndView show(StoredVersion stored, AudienceForm form, Tried tried, Page page) {
    Actor actor = page.signedInActor().orElseThrow();
    ModelAndView shown =
        versions
            .view("items/office/version", "about", stored, page)
            .addObject(
                "guide",
                shelf.item(stored.version()).map(item -> ItemGuide.of(item, page.locale())))
            .addObject("guides", shelf.item(stored.version()).map(GuideTexts::of).orElse(List.of()))
            .addObject("changeable", versions.changeableBy(actor))
            .addObject("form", form)
            .addObject("tried", tried);
    shown.setStatus(tried.problem().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return shown;
  }
}
