package org.tongban.casework.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tongban.casework.Desk;
import org.tongban.casework.InstantDesk;
import org.tongban.casework.RuleDecision;
import org.tongban.items.ItemCatalogue;
import org.tongban.items.ItemPackage;
import org.tongban.kernel.Access;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.Role;
import org.tongban.ui.CsvAnswer;
import org.tongban.ui.Page;
import org.tongban.ui.PageNumber;

/** What rules granted in the name of an office (秒批台账), and looking at one of it again. */
@Controller
@Access(
    roles = {Role.WINDOW_OFFICER, Role.COUNTY_OFFICER, Role.DEPARTMENT_OFFICER},
    scope = Access.Scope.JURISDICTION)
class RulesController {

  private static final int SIZE = 20;
  private static final int MOST = 5_000;
  private static final String FINDING = DeskController.CASE + "/finding";
  private static final List<String> HEADS =
      List.of("number", "item", "version", "who", "at", "state");

  private final InstantDesk desk;
  private final Desk cases;
  private final DeskPages pages;
  private final ItemCatalogue items;

  RulesController(InstantDesk desk, Desk cases, DeskPages pages, ItemCatalogue items) {
    this.desk = desk;
    this.cases = cases;
    this.pages = pages;
    this.items = items;
  }

  @GetMapping("/desk/rules")
  ModelAndView list(
      Page page,
      Actor actor,
      @RequestParam(defaultValue = "false") boolean open,
      @RequestParam(name = "page", defaultValue = "1") int asked) {
    PageNumber number = PageNumber.of(asked, desk.count(actor, open), SIZE);
    ModelAndView view = new ModelAndView("casework/desk/rules");
    view.addObject("page", page);
    view.addObject("open", open);
    view.addObject("number", number);
    view.addObject("rows", rows(desk.list(actor, open, number.before(), SIZE), page));
    return view;
  }

  @GetMapping("/desk/rules/export.csv")
  ResponseEntity<byte[]> export(
      Page page, Actor actor, @RequestParam(defaultValue = "false") boolean open) {
    return CsvAnswer.of(
        "decided-by-rules",
        HEADS.stream().map(head -> page.t("casework.rules.column." + head)).toList(),
        rows(desk.list(actor, open, 0, MOST), page).stream().map(RulesRow::cells).toList());
  }

  private List<RulesRow> rows(List<InstantDesk.Line> lines, Page page) {
    List<RulesRow> rows = new ArrayList<>();
    for (InstantDesk.Line line : lines) {
      ItemPackage item = items.version(line.item());
      RuleDecision made = line.decision();
      rows.add(
          new RulesRow(
              "/desk/cases/" + made.caseId(),
              line.number(),
              item.text(item.description().name(), page.locale()),
              made.version(),
              line.applicant(),
              page.moment(made.at()),
              page.t(
                  "casework.rules.state."
                      + made.finding().map(found -> found.outcome().name()).orElse("OPEN"))));
    }
    return rows;
  }

  /** Where the form's address leads when it is opened again. */
  @GetMapping(FINDING)
  String back(@PathVariable UUID id) {
    return "redirect:/desk/cases/" + id;
  }

  @PostMapping(FINDING)
  ModelAndView find(
      Page page,
      Actor actor,
      @PathVariable UUID id,
      @RequestParam int revision,
      @RequestParam RuleDecision.Outcome outcome,
      @RequestParam(defaultValue = "") String reason) {
    CaseId caseId = new CaseId(id);
    try {
      desk.find(actor, caseId, revision, outcome, reason.replace("\r\n", "\n"));
      return new ModelAndView("redirect:/desk/cases/" + id + "#rules");
    } catch (Refusal refused) {
      if (refused.kind() == Refusal.Kind.NOT_FOUND || refused.kind() == Refusal.Kind.FORBIDDEN) {
        throw refused;
      }
      return again(page, actor, caseId, reason, refused);
    }
  }

  private ModelAndView again(Page page, Actor actor, CaseId id, String reason, Refusal refused) {
    boolean invalid = refused.kind() == Refusal.Kind.INVALID;
    DeskNotice notice =
        new DeskNotice(
            DeskNotice.Kind.REFUSED,
            page.t("casework.rules.not"),
            List.of(page.t(invalid ? "casework.rules.reason.needed" : "desk.conflict.next")));
    ModelAndView view =
        pages.dossier(
            actor,
            page,
            QueuePlace.START,
            cases.open(actor, id),
            new DeskPages.Typed(
                invalid ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT,
                Optional.empty(),
                List.of(),
                notice));
    view.addObject("words", reason);
    return view;
  }
}
