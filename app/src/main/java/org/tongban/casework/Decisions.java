package org.tongban.casework;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tongban.items.Handling;
import org.tongban.items.ItemCatalogue;
import org.tongban.items.ItemVersion;
import org.tongban.kernel.Actor;
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
          TaskKind.RESTORE, Set.of(DeskAction.RESTORE));

  private final Tasks tasks;
  private final TargetSide target;
  private final OriginSide origin;
  private final GeneralSide general;
  private final ItemCatalogue items;

  Decisions(
      Tasks tasks, TargetSide target, OriginSide origin, GeneralSide general, ItemCatalogue items) {
    this.tasks = tasks;
    this.target = target;
    this.origin = origin;
    this.general = general;
    this.items = items;
  }

  /** What the actor may do about an open task of the case, in the order of the enum. */
  List<DeskAction> allowed(Actor official, HeldCase of) {
    boolean corrected = !of.progress().correction().isEmpty();
    return allowed(official, of.item, tasks.of(of.id, Side.TARGET)).stream()
        .filter(action -> action != DeskAction.ASK_CORRECTION || !corrected)
        .toList();
  }

  /** The same at the origin. */
  List<DeskAction> allowed(Actor official, OriginCase of) {
    return allowed(official, of.item, tasks.of(of.id, Side.ORIGIN));
  }

  private List<DeskAction> allowed(Actor official, ItemVersion item, List<Tasks.Task> open) {
    return open.stream()
        .filter(task -> Tasks.may(official, task) && !task.paused())
        .flatMap(task -> answers(item, task).stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** As the package says, or as the task's kind does. */
  private Set<DeskAction> answers(ItemVersion item, Tasks.Task task) {
    Handling.Stage stage =
        items
            .version(item)
            .handling()
            .map(handling -> handling.stages().get(task.name()))
            .orElse(null);
    return stage == null
        ? ANSWERS.getOrDefault(task.kind(), Set.of())
        : stage.answers().stream()
            .map(answer -> DeskAction.valueOf(answer.name()))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(DeskAction.class)));
  }

  void decide(HeldCase held, Actor official, Decision decision) {
    Tasks.Task task = task(held.item, tasks.of(held.id, Side.TARGET), held.way, official, decision);
    switch (held) {
      case MigrationCase migration -> decide(migration, task.kind(), official, decision);
      case GeneralCase matter -> general.decide(matter, task, official, decision);
    }
  }

  private void decide(MigrationCase held, TaskKind task, Actor official, Decision decision) {
    String reason = decision.reason().strip();
    switch (decision.action()) {
      case ACCEPT -> target.accept(held, official, reason);
      case ASK_CORRECTION -> target.askCorrection(held, official, decision);
      case REFUSE -> target.refuse(held, official, task, reason);
      case APPROVE -> target.approve(held, official, reason);
      case SETTLE -> target.settle(held, official, reason);
      case MOVE_OUT, REJECT, RESTORE -> throw held.way.conflict();
    }
  }

  void decide(OriginCase held, Actor official, Decision decision) {
    task(held.item, tasks.of(held.id, Side.ORIGIN), held.way, official, decision);
    String reason = decision.reason().strip();
    switch (decision.action()) {
      case MOVE_OUT -> origin.moveOut(held, official, reason);
      case REJECT -> origin.reject(held, official, reason);
      case RESTORE -> origin.restore(held, official, reason);
      case ACCEPT, ASK_CORRECTION, REFUSE, APPROVE, SETTLE -> throw held.way.conflict();
    }
  }

  /** The task the decision answers; FORBIDDEN when it is another office's. */
  private Tasks.Task task(
      ItemVersion item, List<Tasks.Task> open, Way way, Actor official, Decision decision) {
    way.require(decision.revision());
    List<Tasks.Task> answered =
        open.stream().filter(task -> answers(item, task).contains(decision.action())).toList();
    if (answered.isEmpty()) {
      throw way.conflict();
    }
    List<Tasks.Task> own = answered.stream().filter(task -> Tasks.may(official, task)).toList();
    if (own.isEmpty()) {
      throw new Refusal(Refusal.Kind.FORBIDDEN, "casework.desk.role");
    }
    return own.stream()
        .filter(task -> !task.paused())
        .findFirst()
        .orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, "casework.pause.running"));
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
