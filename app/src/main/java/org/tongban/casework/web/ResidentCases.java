package org.tongban.casework.web;

import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.tongban.casework.Applications;
import org.tongban.casework.CaseLine;
import org.tongban.casework.CaseState;
import org.tongban.kernel.Actor;
import org.tongban.ui.Page;

/** A resident's cases, put into plain words for the lists. */
@Component
class ResidentCases {

  /** Open cases shown with their whole way; nobody has more in practice. */
  private static final int OPEN_SHOWN = 10;

  private final Applications applications;
  private final TrackerViews views;

  ResidentCases(Applications applications, TrackerViews views) {
    this.applications = applications;
    this.views = views;
  }

  List<CaseLine> of(Actor actor) {
    return applications.mine(actor);
  }

  List<TrackerView> open(Page page, Actor actor, List<CaseLine> mine) {
    return mine.stream()
        .filter(line -> line.state() != CaseState.DRAFT && !line.state().finished())
        .limit(OPEN_SHOWN)
        .map(line -> views.of(page, applications.track(actor, line.id())))
        .toList();
  }

  List<ResidentCaseCard> cards(Page page, List<CaseLine> lines, Predicate<CaseState> wanted) {
    return lines.stream()
        .filter(line -> wanted.test(line.state()))
        .map(line -> card(page, line))
        .toList();
  }

  private ResidentCaseCard card(Page page, CaseLine line) {
    return new ResidentCaseCard(
        line.id(),
        views.name(page, line.item()),
        line.number(),
        TrackerViews.words(page, line.procedure(), line.state(), "headline"),
        line.changed(),
        line.ratable());
  }
}
