package org.tongban.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.Refusal;

/** Which action answers which task, and who may take it (审批动作). */
@Component
class Decisions {

  private static final int MOST_POINTS = 20;
  private static final int LONGEST_POINT = 200;
  private static final int LONGEST_REASON = 500;

  private static final Map<TaskKind, Set<DeskAction>> ANSWERS =
      Map.of(
          TaskKind.ACCEPT, Set.of(DeskAction.ACCEPT, DeskAction.ASK_CORRECTION, DeskAction.REFUSE),
          TaskKind.REVIEW, Set.of(DeskAction.APPROVE, DeskAction.REFUSE),
          TaskKind.SETTLE, Set.of(DeskAction.SETTLE),
          TaskKind.VERIFY, Set.of(DeskAction.MOVE_OUT, DeskAction.REJECT),
          TaskKind.RESTORE, Set.of(DeskAction.RESTORE),
          TaskKind.FOLLOW_UP, Set.of(DeskAction.FOLLOW_UP));

  private final Tasks tasks;
  private final TargetSide target;
  private final OriginSide origin;
  private final RatingDesk ratings;

  Decisions(Tasks tasks, TargetSide target, OriginSide origin, RatingDesk ratings) {
    this.tasks = tasks;
    this.target = target;
    this.origin = origin;
    this.ratings = ratings;
  }

  /** What the actor may do about the open task of this side, in the order of the enum. */
  List<DeskAction> allowed(Actor official, CaseId id, Side side, boolean corrected) {
    return tasks
        .of(id, side)
        .filter(task -> may(official, task))
        .map(task -> ANSWERS.getOrDefault(task.kind(), Set.of()))
        .orElse(Set.of())
        .stream()
        .filter(action -> action != DeskAction.ASK_CORRECTION || !corrected)
        .sorted()
        .toList();
  }

  void decide(MigrationCase held, Actor official, Decision decision) {
    TaskKind task = task(held.id, Side.TARGET, held.way, official, decision);
    String reason = decision.reason().strip();
    switch (decision.action()) {
      case ACCEPT -> target.accept(held, official, reason);
      case ASK_CORRECTION -> target.askCorrection(held, official, decision);
      case REFUSE -> target.refuse(held, official, task, reason);
      case APPROVE -> target.approve(held, official, reason);
      case SETTLE -> target.settle(held, official, reason);
      case FOLLOW_UP -> ratings.followUp(held, official, reason);
      case MOVE_OUT, REJECT, RESTORE -> throw held.way.conflict();
    }
  }

  void decide(OriginCase held, Actor official, Decision decision) {
    task(held.id, Side.ORIGIN, held.way, official, decision);
    String reason = decision.reason().strip();
    switch (decision.action()) {
      case MOVE_OUT -> origin.moveOut(held, official, reason);
      case REJECT -> origin.reject(held, official, reason);
      case RESTORE -> origin.restore(held, official, reason);
      case ACCEPT, ASK_CORRECTION, REFUSE, APPROVE, SETTLE, FOLLOW_UP -> throw held.way.conflict();
    }
  }

  private TaskKind task(CaseId id, Side side, Way way, Actor official, Decision decision) {
    way.require(decision.revision());
    Optional<Tasks.Task> open = tasks.of(id, side);
    Tasks.Task task =
        open.filter(
                found -> ANSWERS.getOrDefault(found.kind(), Set.of()).contains(decision.action()))
            .orElseThrow(way::conflict);
    if (!may(official, task)) {
      throw new Refusal(Refusal.Kind.FORBIDDEN, "casework.desk.role");
    }
    return task.kind();
  }

  private static boolean may(Actor official, Tasks.Task task) {
    return official.covers(task.region())
        && Tasks.rolesFor(task.kind()).stream().anyMatch(official::is);
  }

  /** INVALID unless the reasons and points an action needs are given, and short enough. */
  static void requireComplete(Decision decision) {
    List<String> points = decision.points();
    boolean reasonMissing = decision.action().needsReason() && decision.reason().isBlank();
    boolean pointsMissing =
        decision.action() == DeskAction.ASK_CORRECTION
            && (points.isEmpty() || points.stream().anyMatch(String::isBlank));
    if (reasonMissing || pointsMissing) {
      throw new Refusal(Refusal.Kind.INVALID, "casework.decide.reason");
    }
    boolean tooLong =
        decision.reason().length() > LONGEST_REASON
            || points.size() > MOST_POINTS
            || points.stream().anyMatch(point -> point.length() > LONGEST_POINT);
    if (tooLong) {
      throw new Refusal(Refusal.Kind.INVALID, "casework.decide.tooLong");
    }
  }
}
