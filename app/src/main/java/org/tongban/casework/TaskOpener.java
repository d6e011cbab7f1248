package org.tongban.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tongban.items.Handling;
import org.tongban.items.Handling.Office;
import org.tongban.items.ItemCatalogue;
import org.tongban.items.ItemVersion;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.Department;
import org.tongban.kernel.RegionCode;

/** Opens tasks with the offices and clocks the item package gives them. */
@Component
class TaskOpener {

  private final Tasks tasks;
  private final Terms terms;
  private final ItemCatalogue items;
  private final Clock clock;

  TaskOpener(Tasks tasks, Terms terms, ItemCatalogue items, Clock clock) {
    this.tasks = tasks;
    this.terms = terms;
    this.items = items;
    this.clock = clock;
  }

  /**
   * Opens a task of a process instance, which carries ids and codes only.
   *
   * @param name id of the user task: the package's stage, or a kind of task
   */
  void open(String name, Map<String, Object> variables) {
    CaseId caseId = CaseId.of(text(variables, Workflow.CASE));
    Side side = Side.valueOf(text(variables, Workflow.SIDE));
    ItemVersion item =
        new ItemVersion(text(variables, Workflow.ITEM), text(variables, Workflow.ITEM_VERSION));
    RegionCode region = new RegionCode(text(variables, Workflow.REGION));
    Optional<Handling.Stage> stage =
        items.version(item).handling().map(handling -> handling.stages().get(name));
    if (stage.isPresent()) {
      Instant now = clock.instant();
      Instant due = terms.due(item, stage.get().term(), now);
      TaskKind kind = TaskKind.valueOf(stage.get().kind().name());
      Optional<Department> department = stage.get().department().map(Department::new);
      tasks.open(
          new Tasks.Task(
              caseId, side, name, kind, stage.get().office(), department, region, due, false),
          now);
    } else {
      open(caseId, side, TaskKind.valueOf(name), item, region);
    }
  }

  /** Opens a task that the package's handling does not name, for the office such tasks lie with. */
  void open(CaseId caseId, Side side, TaskKind kind, ItemVersion item, RegionCode region) {
    Instant now = clock.instant();
    tasks.open(
        new Tasks.Task(
            caseId,
            side,
            kind.name(),
            kind,
            office(kind),
            Optional.empty(),
            region,
            terms.due(item, kind, now),
            false),
        now);
  }

  private static Office office(TaskKind kind) {
    return switch (kind) {
      case REVIEW -> Office.COUNTY;
      case CORRECT -> Office.RESIDENT;
      case ACCEPT, SETTLE, VERIFY, RESTORE -> Office.STATION;
    };
  }

  private static String text(Map<String, Object> variables, String name) {
    Object value = variables.get(name);
    if (value instanceof String text) {
      return text;
    }
    throw new IllegalStateException("a process instance without " + name);
  }
}
