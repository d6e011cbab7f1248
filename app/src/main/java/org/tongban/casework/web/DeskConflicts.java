package org.tongban.casework.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tongban.casework.DeskAction;
import org.tongban.casework.Dossier;
import org.tongban.casework.HistoryLine;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Refusal;
import org.tongban.ui.Page;

/** Tells a second click from a colleague who was faster, and says what the colleague did. */
@Component
class DeskConflicts {

  private static final String STALE = "casework.conflict";

  private final DeskNames names;
  private final Clock clock;

  DeskConflicts(DeskNames names, Clock clock) {
    this.names = names;
    this.clock = clock;
  }

  /** Whether the actor has just done this very thing, so that the click was one too many. */
  static boolean done(Dossier newest, Actor actor, DeskAction action) {
    for (HistoryLine line : newest.history().reversed()) {
      boolean mine = line.account().equals(actor.account());
      if (mine && line.event().equals(event(action))) {
        return true;
      }
      if (!mine && !system(line)) {
        return false;
      }
    }
    return false;
  }

  private static String event(DeskAction action) {
    return switch (action) {
      case ACCEPT -> "ACCEPTED";
      case ASK_CORRECTION -> "CORRECTION_ASKED";
      case REFUSE -> "REFUSED";
      case APPROVE -> "PERMIT_ISSUED";
      case MOVE_OUT -> "ORIGIN_VERIFIED";
      case REJECT -> "ORIGIN_REJECTED";
      case SETTLE -> "SETTLED";
      case RESTORE -> "RESTORED_AT_ORIGIN";
    };
  }

  private static boolean system(HistoryLine line) {
    return line.account().equals(Actor.system(line.region()).account());
  }

  /** Who did what when while the official was still reading, or why else it could not be done. */
  DeskNotice notice(Dossier newest, Page page, Refusal refusal) {
    List<String> lines = new ArrayList<>();
    if (!refusal.messageKey().equals(STALE)) {
      lines.add(page.t(refusal.messageKey(), refusal.arguments().toArray()));
    } else if (!newest.history().isEmpty()) {
      HistoryLine last = newest.history().getLast();
      DeskHistory history = new DeskHistory(new DeskWords(page, clock.instant()), names.in(newest));
      lines.add(
          page.t(
              "desk.conflict.who", history.who(last), page.moment(last.at()), history.what(last)));
    }
    lines.add(page.t("desk.conflict.next"));
    return new DeskNotice(DeskNotice.Kind.REFUSED, page.t("desk.conflict"), lines);
  }
}
