package org.tongban.items.web;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tongban.items.Releases;
import org.tongban.kernel.Access;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Role;
import org.tongban.ui.CsvAnswer;
import org.tongban.ui.Page;
import org.tongban.ui.PageNumber;

/** What waits for a second official, and every act about what is shown to whom (发布记录). */
@Controller
@RequestMapping("/office/rollouts")
@Access(
    roles = {Role.ITEM_EDITOR, Role.AUDITOR},
    scope = Access.Scope.INSTALLATION)
class RolloutController {

  private static final String BACK = "/office/rollouts";
  private static final int SIZE = 50;

  private final Releases releases;
  private final ActRows rows;

  RolloutController(Releases releases, ActRows rows) {
    this.releases = releases;
    this.rows = rows;
  }

  @GetMapping
  ModelAndView list(
      @RequestParam(defaultValue = "") String item,
      @RequestParam(name = "page", defaultValue = "1") int number,
      Page page) {
    return show(item, number, Tried.NOTHING, page);
  }

  private ModelAndView show(String item, int number, Tried tried, Page page) {
    int count = releases.count(item);
    PageNumber at = PageNumber.of(number, count, SIZE);
    Actor actor = page.signedInActor().orElseThrow();
    ModelAndView shown =
        new ModelAndView("items/office/rollouts")
            .addObject("item", item)
            .addObject("count", count)
            .addObject("number", at.number())
            .addObject("total", at.total())
            .addObject("changeable", actor.is(Role.ITEM_EDITOR) && releases.openTo(actor))
            .addObject("waiting", rows.of(releases.waiting(), page))
            .addObject("acts", rows.of(releases.acts(item, at.before(), SIZE), page))
            .addObject("tried", tried);
    shown.setStatus(tried.problem().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return shown;
  }

  @GetMapping("/export.csv")
  ResponseEntity<byte[]> export(@RequestParam(defaultValue = "") String item, Page page) {
    List<String> heads =
        List.of(
            "code",
            "version",
            "audience",
            "status",
            "why",
            "by",
            "at",
            "decided",
            "answer",
            "ended");
    return CsvAnswer.of(
        "rollouts",
        heads.stream().map(head -> page.t("items.act.head." + head)).toList(),
        rows.of(releases.acts(item), page).stream().map(ActRow::cells).toList());
  }

  @PostMapping("/{id}/approval")
  @Access(roles = Role.ITEM_EDITOR, scope = Access.Scope.INSTALLATION)
  String approve(@PathVariable UUID id, Actor actor) {
    releases.approve(id, actor);
    return "redirect:" + BACK;
  }

  @PostMapping("/{id}/refusal")
  @Access(roles = Role.ITEM_EDITOR, scope = Access.Scope.INSTALLATION)
  ModelAndView refuse(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      Actor actor,
      Page page) {
    return Tried.answer(
        BACK,
        () -> releases.refuse(id, reason, actor),
        problem -> show("", 1, new Tried(problem, "reason-" + id, "", reason), page));
  }

  @PostMapping("/{id}/withdrawal")
  @Access(roles = Role.ITEM_EDITOR, scope = Access.Scope.INSTALLATION)
  String withdraw(@PathVariable UUID id, Actor actor) {
    releases.withdraw(id, actor);
    return "redirect:" + BACK;
  }
}
