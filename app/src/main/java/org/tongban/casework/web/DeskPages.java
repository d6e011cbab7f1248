package org.tongban.casework.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.tongban.casework.Desk;
import org.tongban.casework.DeskAction;
import org.tongban.casework.Dossier;
import org.tongban.casework.RepeatShare;
import org.tongban.identity.Departments;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Role;
import org.tongban.ui.Page;
import org.tongban.ui.QueueRow;

/** Puts the pages of the desk together: queue, case, actions. */
@Component
class DeskPages {

  private static final int RECENT = 10;

  private final Desk desk;
  private final QueueViews queues;
  private final DeskViews views;
  private final PauseForms pauses;
  private final BundleViews bundles;
  private final Departments departments;
  private final Clock clock;

  DeskPages(
      Desk desk,
      QueueViews queues,
      DeskViews views,
      PauseForms pauses,
      BundleViews bundles,
      Departments departments,
      Clock clock) {
    this.pauses = pauses;
    this.bundles = bundles;
    this.departments = departments;
    this.desk = desk;
    this.queues = queues;
    this.views = views;
    this.clock = clock;
  }

  ModelAndView home(
      Actor official, Page page, QueuePlace place, @Nullable DeskNotice notice, HttpStatus status) {
    DeskWords words = new DeskWords(page, clock.instant());
    QueueView queue = queues.of(official, page, place, null);
    List<QueueRow> recent =
        desk.recent(official, 0, RECENT).stream()
            .map(line -> queues.row(words, line, QueuePlace.START, null))
            .toList();
    List<QueueRow> next = queue.rows().stream().limit(1).toList();
    ModelAndView view = shell("casework/desk/home", official, page, status);
    view.addObject("queue", queue);
    view.addObject("home", new DeskHome(next, recent, repeats(official, page)));
    view.addObject("notice", notice);
    return view;
  }

  private String repeats(Actor official, Page page) {
    if (!official.keepsRegister()) {
      return "";
    }
    RepeatShare share = desk.repeats(official);
    return page.t("desk.repeats", share.days(), share.repeated(), share.all(), share.share());
  }

  /** The case with what was typed so far. */
  ModelAndView dossier(Actor official, Page page, QueuePlace place, Dossier dossier, Typed typed) {
    ModelAndView view = shell("casework/desk/case", official, page, typed.status());
    view.addObject("queue", queues.of(official, page, place, dossier.id()));
    view.addObject("shown", views.of(dossier, page));
    bundles
        .seenBy(official, dossier.id(), page)
        .ifPresent(bundle -> view.addObject("bundle", bundle));
    view.addObject(
        "form",
        views.form(
            dossier,
            page,
            typed
                .input()
                .map(input -> input.on(dossier.revision()))
                .orElseGet(() -> blank(dossier)),
            typed.problems()));
    view.addObject("notice", typed.notice());
    view.addObject("pause", pauses.of(official, dossier, page, PauseForm.Typed.NOTHING, ""));
    return view;
  }

  DeskNotice done(Dossier dossier, DeskAction action, Page page) {
    return new DeskNotice(
        DeskNotice.Kind.DONE, views.done(dossier, action, page), List.of(page.t("desk.done.next")));
  }

  private static DeskInput blank(Dossier dossier) {
    String first = dossier.actions().isEmpty() ? "" : dossier.actions().getFirst().name();
    return DeskInput.blank(first, dossier.revision());
  }

  private ModelAndView shell(String name, Actor official, Page page, HttpStatus status) {
    ModelAndView view = new ModelAndView(name, status);
    String kind =
        !official.keepsRegister()
            ? "department"
            : official.is(Role.COUNTY_OFFICER) ? "county" : "window";
    view.addObject("page", page);
    view.addObject("room", page.t("desk.room." + kind));
    view.addObject(
        "place",
        page.t(
            "desk.place." + kind,
            page.region(official.jurisdiction()),
            official
                .department()
                .flatMap(departments::find)
                .map(named -> named.name(page.locale()))
                .orElse("")));
    return view;
  }

  /** What a page carries over from the act before it. */
  record Typed(
      HttpStatus status,
      Optional<DeskInput> input,
      List<DeskForm.Problem> problems,
      @Nullable DeskNotice notice) {

    static Typed nothing(@Nullable DeskNotice notice) {
      return new Typed(HttpStatus.OK, Optional.empty(), List.of(), notice);
    }
  }
}
