package org.tongban.casework;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How the tasks that the case itself knows can end (任务结果); a process has a way for each. */
final class TaskOutcomes {

  private static final Map<String, Set<String>> OUTCOMES =
      Map.of(
          TaskKind.ACCEPT.name(),
              names(DeskAction.ACCEPT, DeskAction.ASK_CORRECTION, DeskAction.REFUSE),
          TaskKind.CORRECT.name(), Set.of("SUBMIT"),
          TaskKind.REVIEW.name(), names(DeskAction.APPROVE, DeskAction.REFUSE),
          TaskKind.VERIFY.name(), names(DeskAction.MOVE_OUT, DeskAction.REJECT),
          TaskKind.SETTLE.name(), names(DeskAction.SETTLE),
          TaskKind.RESTORE.name(), names(DeskAction.RESTORE));

  private TaskOutcomes() {}

  /** None for a task the case does not know. */
  static Set<String> of(String task) {
    return OUTCOMES.getOrDefault(task, Set.of());
  }

  private static Set<String> names(DeskAction... actions) {
    return Arrays.stream(actions).map(DeskAction::name).collect(Collectors.toUnmodifiableSet());
  }
}
