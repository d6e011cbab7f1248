package org.tongban.casework.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tongban.casework.Decision;
import org.tongban.casework.DeskAction;
import org.tongban.casework.web.DeskForm.Problem;

/**
 * What an official typed (办理意见), kept as it was until it can be sent.
 *
 * @param action name of an action, or whatever else was sent
 * @param revision of the case as the page showed it
 * @param points what to mend, one line each
 * @param flags how many checks the page asked to look at
 * @param seen whether the official says they were looked at
 */
public record DeskInput(
    String action, int revision, String reason, String points, int flags, boolean seen) {

  static final int REASON = 500;
  static final int POINTS = 20;
  static final int POINT = 200;

  /** Nothing typed yet. */
  static DeskInput blank(String action, int revision) {
    return new DeskInput(action, revision, "", "", 0, false);
  }

  /** The same words against the newest revision. */
  DeskInput on(int newest) {
    return new DeskInput(action, newest, reason, points, flags, seen);
  }

  Optional<DeskAction> chosen() {
    return Stream.of(DeskAction.values()).filter(known -> known.name().equals(action)).findFirst();
  }

  /** Whether an action goes on with the case, so that flagged checks are looked at before it. */
  static boolean cautious(DeskAction action) {
    return switch (action) {
      case ACCEPT, APPROVE, MOVE_OUT, SETTLE -> true;
      case ASK_CORRECTION, REFUSE, REJECT, RESTORE -> false;
    };
  }

  /** What to mend, in the order of the page; empty when it can be sent. */
  List<Problem> problems() {
    Optional<DeskAction> known = chosen();
    if (known.isEmpty()) {
      return List.of(new Problem("act", "desk.problem.act"));
    }
    DeskAction act = known.get();
    List<Problem> found = new ArrayList<>();
    if (act.needsReason() && reason.isBlank()) {
      found.add(new Problem("reason", "desk.problem.reason"));
    } else if (reason.length() > REASON) {
      found.add(new Problem("reason", "desk.problem.reason.long"));
    } else if (unprintable(reason)) {
      found.add(new Problem("reason", "desk.problem.control"));
    }
    if (act == DeskAction.ASK_CORRECTION) {
      pointsProblem().ifPresent(key -> found.add(new Problem("points", key)));
    }
    if (cautious(act) && flags > 0 && !seen) {
      found.add(new Problem("seen", "desk.problem.seen"));
    }
    return found;
  }

  private Optional<String> pointsProblem() {
    List<String> lines = lines();
    if (lines.isEmpty()) {
      return Optional.of("desk.problem.points");
    }
    if (lines.size() > POINTS || lines.stream().anyMatch(line -> line.length() > POINT)) {
      return Optional.of("desk.problem.points.long");
    }
    return unprintable(points) ? Optional.of("desk.problem.control") : Optional.empty();
  }

  private List<String> lines() {
    return points.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static boolean unprintable(String text) {
    return text.codePoints()
        .anyMatch(point -> Character.isISOControl(point) && point != '\n' && point != '\r');
  }

  /** The decision; only when there are no problems. */
  Decision decision() {
    DeskAction act = chosen().orElseThrow();
    return new Decision(
        act,
        revision,
        act.needsReason() ? reason.strip() : "",
        act == DeskAction.ASK_CORRECTION ? lines() : List.of());
  }
}
