package org.tongban.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.kernel.Actor;

/** Stops and starts the clocks of a task, of its process's timers and of the case's promise. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ClockStops {

  private final Tasks tasks;
  private final Pauses pauses;
  private final PauseTimes times;
  private final TaskTimers timers;
  private final CaseRecord record;
  private final Announcements announcements;
  private final Clock clock;

  ClockStops(
      Tasks tasks,
      Pauses pauses,
      PauseTimes times,
      TaskTimers timers,
      CaseRecord record,
      Announcements announcements,
      Clock clock) {
    this.tasks = tasks;
    this.pauses = pauses;
    this.times = times;
    this.timers = timers;
    this.record = record;
    this.announcements = announcements;
    this.clock = clock;
  }

  void begin(HeldCase held, Tasks.Task task, PauseDesk.Stop asked, Instant until, Actor official) {
    Instant now = clock.instant();
    Optional<String> procedure = Optional.of(asked.procedure()).filter(name -> !name.isEmpty());
    Pause pause =
        new Pause(
            UUID.randomUUID(),
            task.name(),
            procedure,
            asked.reason().strip(),
            official.account(),
            now,
            until,
            before(held, task, now),
            null);
    pauses.add(held.id, pause);
    tasks.pause(task, until);
    // Nobody's forgetting makes it longer: past its own time the clock runs by itself.
    timers.due(held.id, Side.TARGET, task.name(), times.taskDue(held.item, pause, until));
    String event = procedure.isPresent() ? "SPECIAL_PROCEDURE" : "SUSPENDED";
    record.noted(held.id, Side.TARGET, held.state(), event, official, pause.reason());
    keep(held, official, event);
  }

  /** The promise has stood still since the first of the pauses that go on beside each other. */
  private Pause.Before before(HeldCase held, Tasks.Task task, Instant now) {
    Optional<Pause.Before> beside =
        pauses.of(held.id).stream().filter(Pause::open).map(Pause::before).findFirst();
    return new Pause.Before(
        task.due(),
        beside
            .map(Pause.Before::promised)
            .orElseGet(() -> Objects.requireNonNull(held.progress().promised())),
        beside.map(Pause.Before::stopped).orElse(now));
  }

  void end(HeldCase held, Tasks.Task task, Pause pause, Actor official) {
    Instant now = clock.instant();
    pauses.end(pause, official.account(), now);
    Instant due = times.taskDue(held.item, pause, earlier(now, pause.until()));
    tasks.resume(task, due);
    timers.due(held.id, Side.TARGET, task.name(), due);
    if (pauses.of(held.id).stream().noneMatch(Pause::open)) {
      renew(held, pause, now);
    }
    record.noted(held.id, Side.TARGET, held.state(), "RESUMED", official, "");
    keep(held, official, "RESUMED");
  }

  /** The promise has waited no longer than those that went on beside each other were to last. */
  private void renew(HeldCase held, Pause last, Instant now) {
    Pause.Before before = last.before();
    Instant until =
        pauses.of(held.id).stream()
            .filter(pause -> pause.before().stopped().equals(before.stopped()))
            .map(Pause::until)
            .reduce(last.until(), (one, other) -> one.isAfter(other) ? one : other);
    held.promise(times.promised(held.item, before, earlier(now, until)));
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /** A timer of the process went on without the task: what stood still has run out. */
  void lapse(HeldCase held, Actor system) {
    Optional<Pause> open = pauses.of(held.id).stream().filter(Pause::open).findFirst();
    abandon(held, system);
    open.ifPresent(pause -> renew(held, pause, clock.instant()));
  }

  /** The case has ended: nothing stands still any more. */
  void abandon(HeldCase held, Actor by) {
    Instant now = clock.instant();
    pauses.of(held.id).stream()
        .filter(Pause::open)
        .forEach(pause -> pauses.end(pause, by.account(), now));
  }

  private void keep(HeldCase held, Actor official, String event) {
    record.clock(held, official, event);
    announcements.tell(held, event);
  }
}
