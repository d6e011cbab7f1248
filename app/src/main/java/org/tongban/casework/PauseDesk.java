package org.tongban.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongban.deadlines.Term;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.Refusal;

/**
 * Stopping the clock of a case's task for a special procedure that its item declares, or suspending
 * it, and starting it again (特别程序, 中止, 恢复计时). Whoever may answer the task may do both; what lies
 * between does not count, and each verb is one transaction.
 */
@Service
public class PauseDesk {

  private final Cases cases;
  private final Tasks tasks;
  private final Pauses pauses;
  private final PauseTimes times;
  private final ClockStops stops;
  private final CaseRecord record;
  private final CaseReach reach;
  private final TransactionTemplate transaction;
  private final Clock clock;

  PauseDesk(
      Cases cases,
      Tasks tasks,
      Pauses pauses,
      PauseTimes times,
      ClockStops stops,
      CaseRecord record,
      CaseReach reach,
      TransactionTemplate transaction,
      Clock clock) {
    this.cases = cases;
    this.tasks = tasks;
    this.pauses = pauses;
    this.times = times;
    this.stops = stops;
    this.record = record;
    this.reach = reach;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * What the official may do about the clock of the task that is theirs.
   *
   * @param procedures special procedures of the task's stage, each with its longest time
   * @param running whether the clock stands still, so that it may be started again
   * @param stoppable whether it runs, so that it may be stopped
   */
  public record Offer(Map<String, Optional<Term>> procedures, boolean running, boolean stoppable) {

    private static final Offer NONE = new Offer(Map.of(), false, false);
  }

  /**
   * What the official asks for.
   *
   * @param procedure of the package, or empty for a suspension
   * @param reason at most 500 characters; the applicant reads it
   * @param until the last day of it; {@code null} for the longest time of the procedure
   */
  public record Stop(String procedure, String reason, @Nullable LocalDate until) {}

  /** What the official may do; nothing where no open task of the case is the official's. */
  public Offer offer(Actor official, CaseId id) {
    Optional<HeldCase> held = cases.find(id).filter(of -> reaches(official, of));
    if (held.isEmpty()) {
      return Offer.NONE;
    }
    Optional<Tasks.Task> running = first(mine(official, held.get()), false);
    return new Offer(
        running.map(task -> times.procedures(held.get().item, task.name())).orElse(Map.of()),
        first(mine(official, held.get()), true).isPresent(),
        running.isPresent());
  }

  /** Stops the clock. CONFLICT when somebody was faster, INVALID for what the item does not say. */
  public void stop(Actor official, CaseId id, int revision, Stop asked) {
    times.requireReason(asked.reason());
    transaction.executeWithoutResult(_ -> {
      HeldCase held = held(official, id, revision);
      Tasks.Task task = first(mine(official, held), false).orElseThrow(held.way::conflict);
      Instant until = times.until(held.item, task.name(), asked, clock.instant());
      stops.begin(held, task, asked, until, official);
    });
  }

  /** Starts the clock with what was left of it. CONFLICT when somebody was faster. */
  public void resume(Actor official, CaseId id, int revision) {
    transaction.executeWithoutResult(_ -> {
      HeldCase held = held(official, id, revision);
      Tasks.Task task = first(mine(official, held), true).orElseThrow(held.way::conflict);
      Pause pause =
          pauses.of(id).stream()
              .filter(one -> one.open() && one.task().equals(task.name()))
              .findFirst()
              .orElseThrow(held.way::conflict);
      stops.end(held, task, pause, official);
    });
  }

  private HeldCase held(Actor official, CaseId id, int revision) {
    if (cases.find(id).filter(of -> reaches(official, of)).isEmpty()) {
      record.refused(id, official);
      throw new Refusal(Refusal.Kind.NOT_FOUND, "casework.unknown");
    }
    HeldCase held = cases.hold(id);
    held.way.require(revision);
    if (mine(official, held).isEmpty()) {
      record.refused(id, official);
      throw new Refusal(Refusal.Kind.FORBIDDEN, "casework.desk.role");
    }
    return held;
  }

  private boolean reaches(Actor official, HeldCase of) {
    return of instanceof GeneralCase && CaseReach.official(official) && reach.covers(official, of);
  }

  /** The open tasks of the case that are the official's to answer. */
  private List<Tasks.Task> mine(Actor official, HeldCase of) {
    return tasks.of(of.id, Side.TARGET).stream().filter(task -> Tasks.may(official, task)).toList();
  }

  private static Optional<Tasks.Task> first(List<Tasks.Task> mine, boolean paused) {
    return mine.stream().filter(task -> task.paused() == paused).findFirst();
  }
}
