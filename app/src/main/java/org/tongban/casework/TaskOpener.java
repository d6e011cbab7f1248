package org.tongban.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongban.items.ItemVersion;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.RegionCode;

/** Opens tasks with the clocks the item package gives them. */
@Component
class TaskOpener {

  private final Tasks tasks;
  private final Terms terms;
  private final Clock clock;

  TaskOpener(Tasks tasks, Terms terms, Clock clock) {
    this.tasks = tasks;
    this.terms = terms;
    this.clock = clock;
  }

  /** Opens a task of a process instance, which carries ids and codes only. */
  void open(TaskKind kind, Map<String, Object> variables) {
    open(
        CaseId.of(text(variables, Workflow.CASE)),
        Side.valueOf(text(variables, Workflow.SIDE)),
        kind,
        new ItemVersion(text(variables, Workflow.ITEM), text(variables, Workflow.ITEM_VERSION)),
        new RegionCode(text(variables, Workflow.REGION)));
  }

  void open(CaseId caseId, Side side, TaskKind kind, ItemVersion item, RegionCode region) {
    Instant now = clock.instant();
    tasks.open(new Tasks.Task(caseId, side, kind, region, terms.due(item, kind, now)), now);
  }

  private static String text(Map<String, Object> variables, String name) {
    Object value = variables.get(name);
    if (value instanceof String text) {
      return text;
    }
    throw new IllegalStateException("a process instance without " + name);
  }
}
