package org.tongban.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
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
import org.tongban.kernel.PersonId;
import org.tongban.registry.Person;

/** Shows an office its cases with their clocks (待办列表). */
@Component
class Queues {

  private final MigrationCases cases;
  private final OriginCases origins;
  private final Tasks tasks;
  private final RegisterFacts facts;
  private final CaseRecord record;
  private final Deadlines deadlines;
  private final Clock clock;

  Queues(
      MigrationCases cases,
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
    List<PersonId> subjects = new ArrayList<>();
    List<QueueLine> lines =
        tasks.forOffice(official, offset, limit).stream()
            .flatMap(task -> line(task, official, subjects).stream())
            .toList();
    record.listed(subjects, official);
    return lines;
  }

  List<QueueLine> recent(Actor official, int offset, int limit) {
    List<PersonId> subjects = new ArrayList<>();
    Stream<QueueLine> received =
        cases.in(official.jurisdiction(), 0, offset + limit).stream()
            .map(found -> line(found, official, subjects));
    Stream<QueueLine> sent =
        origins.in(official.jurisdiction(), 0, offset + limit).stream()
            .map(found -> line(found, official, subjects));
    List<QueueLine> lines =
        Stream.concat(received, sent)
            .sorted(Comparator.comparing(QueueLine::received).reversed())
            .skip(offset)
            .limit(limit)
            .toList();
    record.listed(subjects, official);
    return lines;
  }

  Map<Light, Integer> lights(Actor official) {
    Instant now = clock.instant();
    Map<Light, Integer> counts = new EnumMap<>(Light.class);
    tasks
        .duesForOffice(official)
        .forEach(due -> counts.merge(deadlines.light(now, due), 1, Integer::sum));
    return counts;
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
            deadlines.workingDaysLeft(now, task.due())));
  }

  private Optional<QueueLine> line(Tasks.Task task, Actor official, List<PersonId> subjects) {
    return switch (task.side()) {
      case TARGET -> cases.find(task.caseId()).map(found -> line(found, official, subjects));
      case ORIGIN -> origins.find(task.caseId()).map(found -> line(found, official, subjects));
    };
  }

  private QueueLine line(MigrationCase of, Actor official, List<PersonId> subjects) {
    Instant submitted = of.progress().submitted();
    subjects.add(of.journey.applicant());
    return new QueueLine(
        of.id,
        of.progress().number(),
        of.item,
        Side.TARGET,
        of.state(),
        name(facts.person(of.journey.applicant(), of.id, official)),
        of.journey.target(),
        submitted == null ? of.way.changed() : submitted,
        tasks.of(of.id, Side.TARGET).flatMap(this::clock));
  }

  private QueueLine line(OriginCase of, Actor official, List<PersonId> subjects) {
    subjects.add(of.person);
    return new QueueLine(
        of.id,
        of.number,
        of.item,
        Side.ORIGIN,
        of.state(),
        name(facts.person(of.person, of.id, official)),
        of.origin,
        of.received,
        tasks.of(of.id, Side.ORIGIN).flatMap(this::clock));
  }

  private static String name(Person person) {
    return person.maskedName();
  }
}
