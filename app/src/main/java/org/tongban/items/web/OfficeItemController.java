package org.tongban.items.web;

import java.util.List;
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

/** The versions of an item, to whom each is shown, and the way back (事项的版本). */
@Controller
@RequestMapping("/office/items/{code}")
@Access(
    roles = {
      Role.ITEM_EDITOR,
      Role.WINDOW_OFFICER,
      Role.COUNTY_OFFICER,
      Role.AUDITOR,
      Role.ADMINISTRATOR
    },
    scope = Access.Scope.INSTALLATION)
class OfficeItemController {

  private static final int SHOWN = 20;

  private final ItemShelf shelf;
  private final Releases releases;
  private final OfficeVersions versions;
  private final ActRows acts;

  OfficeItemController(ItemShelf shelf, Releases releases, OfficeVersions versions, ActRows acts) {
    this.shelf = shelf;
    this.releases = releases;
    this.versions = versions;
    this.acts = acts;
  }

  @GetMapping
  ModelAndView show(@PathVariable String code, Page page) {
    return show(code, Tried.NOTHING, page);
  }

  @PostMapping("/{version}/rollback")
  @Access(roles = Role.ITEM_EDITOR, scope = Access.Scope.INSTALLATION)
  ModelAndView rollBack(
      @PathVariable String code,
      @PathVariable String version,
      @RequestParam(defaultValue = "") String reason,
      Actor actor,
      Page page) {
    StoredVersion stored = versions.find(code, version);
    return Tried.answer(
        "/office/items/" + code,
        () -> releases.rollBack(stored.version(), reason, actor),
        problem -> show(code, new Tried(problem, "reason-" + version, "", reason), page));
  }

  private ModelAndView show(String code, Tried tried, Page page) {
    List<StoredVersion> stored = shelf.of(code);
    Actor actor = page.signedInActor().orElseThrow();
    ModelAndView shown =
        new ModelAndView("items/office/item")
            .addObject("code", code)
            .addObject("name", versions.name(stored.getFirst(), page))
            .addObject("versions", versions.lines(stored, page))
            .addObject("changeable", versions.changeableBy(actor))
            .addObject("acts", acts.of(releases.acts(code, 0, SHOWN), page))
            .addObject("tried", tried);
    shown.setStatus(tried.problem().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return shown;
  }
}
