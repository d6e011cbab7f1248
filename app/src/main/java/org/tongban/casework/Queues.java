package org.tongban.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tongban.deadlines.Deadlines;
import org.tongban.deadlines.Light;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;

/** Shows an office its cases with their clocks (待办列表). */
@Component
class Queues {

  private final Cases cases;
  private final OriginCases origins;
  private final Tasks tasks;
  private final RegisterFacts facts;
  private final CaseRecord record;
  private final Deadlines deadlines;
  private final Clock clock;

  Queues(
      Cases cases,
      OriginCases origins,
      Tasks tasks,
      RegisterFacts facts,
      CaseRecord record,
      Deadlines deadlines,
      Clock clock) {
    this.cases = cases;
    this.origins = origins;
    this.tasks = tasks;
    this.facts = facts;
    this.record = record;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  List<QueueLine> open(Actor official, int offset, int limit) {
    return named(
        tasks.forOffice(official, clock.instant(), offset, limit).stream()
            .flatMap(task -> line(task).stream())
            .toList(),
        official);
  }

  List<QueueLine> recent(Actor official, int offset, int limit) {
    RegionCode region = official.jurisdiction();
    int most = offset + limit;
    List<HeldCase> held =
        official.keepsRegister()
            ? cases.in(region, 0, most)
            : official
                .department()
                .map(department -> cases.answeredBy(department, region, most))
                .orElse(List.of());
    List<OriginCase> left = official.keepsRegister() ? origins.in(region, 0, most) : List.of();
    Stream<Unnamed> received = held.stream().map(of -> line(of, clock(of.id, Side.TARGET)));
    Stream<Unnamed> sent = left.stream().map(of -> line(of, clock(of.id, Side.ORIGIN)));
    return named(
        Stream.concat(received, sent)
            .sorted(Comparator.comparing((Unnamed line) -> line.line().received()).reversed())
            .skip(offset)
            .limit(limit)
            .toList(),
        official);
  }

  /** Only who is shown is read and recorded, all of them at once. */
  private List<QueueLine> named(List<Unnamed> lines, Actor official) {
    List<PersonId> subjects = lines.stream().map(Unnamed::applicant).distinct().toList();
    Map<PersonId, String> names = facts.maskedNames(subjects, official);
    record.listed(subjects, official);
    return lines.stream()
        .map(line -> line.line().named(names.getOrDefault(line.applicant(), "")))
        .toList();
  }

  Map<Light, Integer> lights(Actor official) {
    Instant now = clock.instant();
    Map<Light, Integer> counts = new EnumMap<>(Light.class);
    tasks
        .duesForOffice(official, now)
        .forEach(due -> counts.merge(deadlines.light(now, due), 1, Integer::sum));
    return counts;
  }

  int stopped(Actor official) {
    return tasks.countStopped(official, clock.instant());
  }

  Optional<QueueLine.TaskClock> clock(Tasks.Task task) {
    if (task.kind() == TaskKind.CORRECT) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    return Optional.of(
        new QueueLine.TaskClock(
            task.kind(),
            task.due(),
            deadlines.light(now, task.due()),
            deadlines.workingDaysLeft(now, task.due()),
            task.paused()));
  }

  /** A line whose applicant is known by id alone. */
  private record Unnamed(PersonId applicant, QueueLine line) {}

  private Optional<Unnamed> line(Tasks.Task task) {
    Optional<QueueLine.TaskClock> clock = clock(task);
    return switch (task.side()) {
      case TARGET -> cases.find(task.caseId()).map(of -> line(of, clock));
      case ORIGIN -> origins.find(task.caseId()).map(of -> line(of, clock));
    };
  }

  /** Of the tasks open, the one due first. */
  Optional<QueueLine.TaskClock> clock(CaseId id, Side side) {
    return tasks.of(id, side).stream().flatMap(task -> clock(task).stream()).findFirst();
  }

  private Unnamed line(HeldCase of, Optional<QueueLine.TaskClock> clock) {
    Instant submitted = of.progress().submitted();
    return new Unnamed(
        of.applicant(),
        new QueueLine(
            of.id,
            of.progress().number(),
            of.item,
            Side.TARGET,
            of.state(),
            "",
            of.region(),
            submitted == null ? of.way.changed() : submitted,
            clock));
  }

  private Unnamed line(OriginCase of, Optional<QueueLine.TaskClock> clock) {
    return new Unnamed(
        of.person,
        new QueueLine(
            of.id, of.number, of.item, Side.ORIGIN, of.state(), "", of.origin, of.received, clock));
  }
}
