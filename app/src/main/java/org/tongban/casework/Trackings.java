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
import org.tongban.kernel.RegionCode;

/** Shows a case to its resident (办件进度). */
@Component
class Trackings {

  /** The way of a case that succeeds, as far as a resident cares. */
  private static final List<CaseState> WAY =
      List.of(
          CaseState.SUBMITTED,
          CaseState.IN_REVIEW,
          CaseState.SENT_TO_ORIGIN,
          CaseState.TRANSIT_RECEIVED,
          CaseState.SETTLED);

  private final CaseHistory history;
  private final Tasks tasks;
  private final Ratings ratings;
  private final Terms terms;
  private final Clock clock;

  Trackings(CaseHistory history, Tasks tasks, Ratings ratings, Terms terms, Clock clock) {
    this.history = history;
    this.tasks = tasks;
    this.ratings = ratings;
    this.terms = terms;
    this.clock = clock;
  }

  Tracking show(MigrationCase of) {
    MigrationCase.Progress progress = of.progress();
    List<HistoryLine> lines = history.of(of.id, Side.TARGET);
    Optional<Tasks.Task> task =
        tasks.of(of.id, Side.TARGET).filter(open -> open.kind() != TaskKind.FOLLOW_UP);
    return new Tracking(
        of.id,
        progress.number(),
        of.item,
        of.state(),
        of.way.revision(),
        stages(of, lines),
        office(of),
        progress.promised(),
        expected(of, task),
        lines,
        progress.correction(),
        progress.refusal(),
        progress.permit(),
        progress.certificate(),
        of.state().next().contains(CaseState.CANCELLED),
        ratable(of),
        ratings.of(of.id).map(Dossier.Rating::grade));
  }

  CaseLine line(MigrationCase of) {
    return new CaseLine(
        of.id, of.progress().number(), of.item, of.state(), of.way.changed(), ratable(of));
  }

  /** Finished by an office, not rated yet, and the time for it is not over. */
  boolean ratable(MigrationCase of) {
    Instant finished = of.way.finished();
    return finished != null
        && of.state() != CaseState.CANCELLED
        && !of.progress().number().isEmpty()
        && clock.instant().isBefore(terms.due(of.item, Terms.RATING, finished))
        && ratings.of(of.id).isEmpty();
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

  private static List<Stage> stages(MigrationCase of, List<HistoryLine> lines) {
    List<Stage> stages = new ArrayList<>();
    boolean ended = of.state().finished();
    for (int i = 0; i < WAY.size(); i++) {
      CaseState state = WAY.get(i);
      Optional<Instant> at =
          lines.stream()
              .filter(line -> line.event().equals(state.name()))
              .map(HistoryLine::at)
              .findFirst();
      boolean last = i + 1 == WAY.size() || lines.stream().noneMatch(passed(WAY.get(i + 1)));
      if (at.isPresent()) {
        stages.add(new Stage(state, last && !ended ? Progress.CURRENT : Progress.DONE, at.get()));
      } else if (!ended) {
        stages.add(new Stage(state, Progress.AHEAD, null));
      }
    }
    if (ended && of.state() != CaseState.SETTLED && of.state() != CaseState.CLOSED) {
      stages.add(new Stage(of.state(), Progress.DONE, of.way.changed()));
    }
    return stages;
  }

  private static Predicate<HistoryLine> passed(CaseState state) {
    return line -> line.event().equals(state.name());
  }
}
