package org.tongban.casework;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongban.casework.StageLine.Standing;
import org.tongban.items.Handling;
import org.tongban.items.Handling.Answer;
import org.tongban.items.ItemCatalogue;
import org.tongban.kernel.Department;

/** Tells how far each department is with its part of a case (并联审批进展). */
@Component
class StageLines {

  private final ItemCatalogue items;
  private final Tasks tasks;
  private final StageDecisions decisions;

  StageLines(ItemCatalogue items, Tasks tasks, StageDecisions decisions) {
    this.items = items;
    this.tasks = tasks;
    this.decisions = decisions;
  }

  /** What is answered first, then what is open by its due time, then what is ahead. */
  List<StageLine> of(HeldCase of) {
    Map<String, Handling.Stage> stages =
        items.version(of.item).handling().map(Handling::stages).orElse(Map.of());
    if (stages.values().stream().allMatch(stage -> stage.department().isEmpty())) {
      return List.of();
    }
    Map<String, Tasks.Task> open =
        tasks.of(of.id, Side.TARGET).stream()
            .collect(Collectors.toMap(Tasks.Task::name, Function.identity()));
    Map<String, StageDecisions.Answered> answered = decisions.of(of.id);
    boolean ended = of.state().finished();
    return stages.entrySet().stream()
        .flatMap(stage ->
            stage.getValue().department().stream()
                .map(department ->
                    line(
                        stage.getKey(),
                        new Department(department),
                        open.get(stage.getKey()),
                        answered.get(stage.getKey()),
                        ended)))
        .sorted(
            Comparator.comparing(StageLine::at, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(StageLine::name))
        .toList();
  }

  private static StageLine line(
      String name,
      Department department,
      Tasks.@Nullable Task open,
      StageDecisions.@Nullable Answered answered,
      boolean ended) {
    if (open != null) {
      Standing standing = open.paused() ? Standing.STOPPED : Standing.OPEN;
      return new StageLine(name, department, standing, open.due());
    }
    if (answered == null) {
      return new StageLine(name, department, ended ? Standing.LEFT : Standing.AHEAD, null);
    }
    Standing standing = answered.answer() == Answer.REFUSE ? Standing.REFUSED : Standing.PASSED;
    return new StageLine(name, department, standing, answered.at());
  }
}
