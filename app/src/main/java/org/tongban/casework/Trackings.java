package org.tongban.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongban.casework.Tracking.Progress;
import org.tongban.casework.Tracking.Stage;
import org.tongban.items.Handling;
import org.tongban.items.ItemCatalogue;
import org.tongban.items.ItemPackage;
import org.tongban.kernel.RegionCode;

/** Shows a case to its resident (办件进度). */
@Component
class Trackings {

  /** The way of a case of one jurisdiction that succeeds. */
  private static final List<CaseState> GENERAL =
      List.of(CaseState.SUBMITTED, CaseState.IN_REVIEW, CaseState.GRANTED);

  /** The way of a bundle, whatever is decided about its parts. */
  private static final List<CaseState> BUNDLE = List.of(CaseState.SUBMITTED, CaseState.CLOSED);

  /** The way of a migration that succeeds, as far as a resident cares. */
  private static final List<CaseState> MIGRATION =
      List.of(
          CaseState.SUBMITTED,
          CaseState.IN_REVIEW,
          CaseState.SENT_TO_ORIGIN,
          CaseState.TRANSIT_RECEIVED,
          CaseState.SETTLED);

  private final CaseHistory history;
  private final Tasks tasks;
  private final GivenRatings ratings;
  private final RatableCases ratable;
  private final StageLines departments;
  private final ItemCatalogue items;
  private final RuleDecisions rules;
  private final Pauses pauses;
  private final CheckResults checks;
  private final Terms terms;
  private final Clock clock;

  Trackings(
      CaseHistory history,
      Tasks tasks,
      GivenRatings ratings,
      RatableCases ratable,
      StageLines departments,
      ItemCatalogue items,
      RuleDecisions rules,
      Pauses pauses,
      CheckResults checks,
      Terms terms,
      Clock clock) {
    this.history = history;
    this.departments = departments;
    this.items = items;
    this.tasks = tasks;
    this.ratings = ratings;
    this.ratable = ratable;
    this.rules = rules;
    this.pauses = pauses;
    this.checks = checks;
    this.terms = terms;
    this.clock = clock;
  }

  Tracking show(HeldCase of) {
    HeldCase.Progress progress = of.progress();
    List<HistoryLine> lines = history.of(of.id, Side.TARGET);
    List<Tasks.Task> open = tasks.of(of.id, Side.TARGET);
    Optional<RuleDecision> byRules = rules.of(of.id);
    List<Pause> stopped = pauses.of(of.id);
    return new Tracking(
        of.id,
        progress.number(),
        of.item,
        of.state(),
        of.way.revision(),
        stages(of, lines),
        office(of, open),
        progress.promised(),
        stopped.stream().anyMatch(Pause::open) ? null : expected(of, open),
        lines,
        progress.correction(),
        progress.refusal(),
        of instanceof MigrationCase migration ? migration.permit() : Optional.empty(),
        of instanceof MigrationCase migration ? migration.certificate() : Optional.empty(),
        of.state().next().contains(CaseState.CANCELLED),
        ratable(of),
        ratings.gradeOf(of.id),
        procedure(of),
        byRules,
        byRules.isPresent() ? checks.latest(of.id, Side.TARGET) : List.of(),
        stopped,
        departments.of(of));
  }

  CaseLine line(HeldCase of) {
    return new CaseLine(
        of.id,
        of.progress().number(),
        of.item,
        of.state(),
        of.way.changed(),
        ratable(of),
        procedure(of));
  }

  private Procedure procedure(HeldCase of) {
    if (of instanceof MigrationCase) {
      return Procedure.MIGRATION;
    }
    ItemPackage item = items.version(of.item);
    if (item.bundle().isPresent()) {
      return Procedure.BUNDLE;
    }
    return item.handling().flatMap(Handling::effect).isPresent()
        ? Procedure.GENERAL
        : Procedure.SERVICE;
  }

  /** Not rated yet, and the time for it has come and is not over. */
  private boolean ratable(HeldCase of) {
    return ratable.open(of) && ratings.gradeOf(of.id).isEmpty();
  }

  private static Optional<RegionCode> office(HeldCase of, List<Tasks.Task> open) {
    return switch (of) {
      case MigrationCase migration -> office(migration);
      case GeneralCase _ -> open.stream().flatMap(task -> office(task).stream()).findFirst();
    };
  }

  private static Optional<RegionCode> office(Tasks.Task task) {
    return switch (task.office()) {
      case STATION -> Optional.of(task.region());
      case COUNTY, DEPARTMENT -> Optional.of(task.region().county());
      case CITY -> Optional.of(task.region().city());
      case RESIDENT -> Optional.empty();
    };
  }

  private static Optional<RegionCode> office(MigrationCase of) {
    return switch (of.state()) {
      case SUBMITTED, ACCEPTED, ORIGIN_VERIFIED, MOVED_OUT, TRANSIT_RECEIVED ->
          Optional.of(of.journey.target());
      case IN_REVIEW, PERMIT_ISSUED -> Optional.of(of.journey.target().county());
      case SENT_TO_ORIGIN -> Optional.of(of.journey.origin().county());
      default -> Optional.empty();
    };
  }

  private @Nullable Instant expected(HeldCase of, List<Tasks.Task> open) {
    return switch (of) {
      case MigrationCase migration -> expected(migration, open.stream().findFirst());
      // What the process asks after the tasks now open is not known: the promise stands.
      case GeneralCase matter -> open.isEmpty() ? null : matter.progress().promised();
    };
  }

  /** What is still ahead, each stage at its own term, counted from now. */
  private @Nullable Instant expected(MigrationCase of, Optional<Tasks.Task> task) {
    List<TaskKind> ahead =
        switch (of.state()) {
          case SUBMITTED -> List.of(TaskKind.REVIEW, TaskKind.VERIFY, TaskKind.SETTLE);
          case IN_REVIEW, ACCEPTED -> List.of(TaskKind.VERIFY, TaskKind.SETTLE);
          case PERMIT_ISSUED, SENT_TO_ORIGIN -> List.of(TaskKind.VERIFY, TaskKind.SETTLE);
          case TRANSIT_RECEIVED -> List.of();
          default -> null;
        };
    if (ahead == null) {
      return null;
    }
    Instant now = clock.instant();
    Instant expected = task.map(Tasks.Task::due).filter(due -> due.isAfter(now)).orElse(now);
    for (TaskKind kind : ahead) {
      expected = terms.due(of.item, kind, expected);
    }
    return expected;
  }

  private List<Stage> stages(HeldCase of, List<HistoryLine> lines) {
    List<CaseState> way =
        switch (procedure(of)) {
          case MIGRATION -> MIGRATION;
          case GENERAL, SERVICE -> GENERAL;
          case BUNDLE -> BUNDLE;
        };
    List<Stage> stages = new ArrayList<>();
    boolean ended = of.state().finished();
    for (int i = 0; i < way.size(); i++) {
      CaseState state = way.get(i);
      Optional<Instant> at =
          lines.stream()
              .filter(line -> line.event().equals(state.name()))
              .map(HistoryLine::at)
              .findFirst();
      boolean last = i + 1 == way.size() || lines.stream().noneMatch(passed(way.get(i + 1)));
      if (at.isPresent()) {
        stages.add(new Stage(state, last && !ended ? Progress.CURRENT : Progress.DONE, at.get()));
      } else if (!ended) {
        stages.add(new Stage(state, Progress.AHEAD, null));
      }
    }
    if (ended && of.state() != CaseState.CLOSED && !way.contains(of.state())) {
      stages.add(new Stage(of.state(), Progress.DONE, of.way.changed()));
    }
    return stages;
  }

  private static Predicate<HistoryLine> passed(CaseState state) {
    return line -> line.event().equals(state.name());
  }
}
