package org.tongban.registry.load;

import java.io.IOException;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The reading of all files before a row is written (校验): each line alone, then what the lines say
 * of each other. Tells what is accepted, and what the writing needs to know of other files.
 */
final class Survey {

  final Verdict verdict = new Verdict();
  final PersonFacts persons = new PersonFacts(verdict);
  final HouseholdFacts households;

  private final DwellingFacts dwellings = new DwellingFacts(verdict);
  private final RegistrationFacts registrations;
  private final MarriageFacts marriages = new MarriageFacts(verdict, persons.lives);
  private final KinshipFacts kinships = new KinshipFacts(verdict, persons.lives);
  private final EventFacts events;
  private final Source source;
  private final Report report;
  private final boolean demonstration;
  private final Map<ImportFile, BitSet> reported = new ConcurrentHashMap<>();
  private final Map<ImportFile, Integer> rows = new ConcurrentHashMap<>();
  private final Queue<String> broken = new ConcurrentLinkedQueue<>();

  /**
   * A survey of a source.
   *
   * @param today the day on which the register will have recorded everything
   * @param demonstration whether synthetic numbers are taken
   */
  Survey(Source source, Report report, LocalDate today, boolean demonstration) {
    this.source = source;
    this.report = report;
    this.demonstration = demonstration;
    Members members = new Members();
    households = new HouseholdFacts(verdict, persons.lives, dwellings, members, today);
    registrations = new RegistrationFacts(verdict, persons.lives, households, members);
    events = new EventFacts(verdict, persons.lives, members);
  }

  /** Reads everything on two threads; the report holds what is refused. */
  void run(Progress progress) throws IOException {
    try (ExecutorService readers = Executors.newFixedThreadPool(2)) {
      Tasks.all(
          readers,
          () -> read(ImportFile.PERSONS, progress),
          () -> read(ImportFile.DWELLINGS, progress));
      Tasks.all(
          readers,
          () -> read(ImportFile.PERSON_VERSIONS, progress),
          () -> read(ImportFile.HOUSEHOLD_VERSIONS, progress));
      persons.withoutVersion((line, reason) -> refuse(ImportFile.PERSONS, line, reason));
      Tasks.all(
          readers,
          () -> {
            read(ImportFile.REGISTRATIONS, progress);
            read(ImportFile.MARRIAGES, progress);
            read(ImportFile.KINSHIPS, progress);
            households.settle(this::refuse);
            marriages.settle(this::refuse);
            kinships.settle(this::refuse);
          },
          () -> {
            read(ImportFile.EVENTS, progress);
            read(ImportFile.EVIDENCE, progress);
          });
    }
    events.settle(this::refuse);
    // Of a broken file too much would seem to depend.
    if (report.rows() > 0 && broken.isEmpty()) {
      for (ImportFile file : ImportFile.values()) {
        reportDependents(file);
      }
    }
  }

  /** Whether a well-formed line of the source is to be written. */
  boolean accepts(ImportFile file, long number, Line line) {
    return verdict.accepts(line) && !reportedOf(file).get((int) number);
  }

  /** Files that are none from some line on, each with the line and why. */
  List<String> broken() {
    return broken.stream().sorted().toList();
  }

  /** Well-formed rows of a file. */
  int rows(ImportFile file) {
    return rows.getOrDefault(file, 0);
  }

  private void read(ImportFile file, Progress progress) throws IOException {
    int[] count = {0};
    source.readAll(
        file,
        new Source.Visitor() {
          @Override
          public void line(long number, Line line) {
            count[0]++;
            try {
              check((int) number, line);
            } catch (BadFieldException bad) {
              bad(number, bad.field(), bad.reason(), line.group());
              if (line instanceof EventLine event) {
                // Its proofs go with it.
                verdict.events.refuse(event.id());
              }
              reportedOf(file).set((int) number);
            }
          }

          @Override
          public void bad(long number, String field, String reason, int group) {
            report.add(file, number, field, reason);
            if (group > 0) {
              verdict.refuseGroup(file, group);
            }
          }

          @Override
          public void broken(long number, String reason) {
            bad(number, "", reason, 0);
            broken.add(file.fileName() + " line " + number + " " + reason);
          }
        });
    rows.put(file, count[0]);
    progress.read(file, source.size(file));
  }

  private void check(int number, Line line) {
    switch (line) {
      case PersonLine person -> persons.check(number, person, demonstration);
      case VersionLine version -> persons.check(version, demonstration);
      case DwellingLine dwelling -> dwellings.check(dwelling);
      case HouseholdLine household -> households.check(number, household);
      case RegistrationLine registration -> registrations.check(number, registration);
      case MarriageLine marriage -> marriages.check(number, marriage);
      case KinshipLine kinship -> kinships.check(number, kinship);
      case EventLine event -> events.check(number, event);
      case EvidenceLine evidence -> events.check(evidence);
    }
  }

  private void refuse(ImportFile file, int line, BadFieldException reason) {
    if (!reportedOf(file).get(line)) {
      reportedOf(file).set(line);
      report.add(file, line, reason.field(), reason.reason());
    }
  }

  private BitSet reportedOf(ImportFile file) {
    return reported.computeIfAbsent(file, _ -> new BitSet());
  }

  private void reportDependents(ImportFile file) throws IOException {
    source.read(
        file,
        new Source.Visitor() {
          @Override
          public void line(long number, Line line) {
            BadFieldException refusal = verdict.refusal(line);
            if (refusal != null) {
              refuse(file, (int) number, refusal);
              if (line instanceof EventLine event) {
                // Its proofs are read later and go with it.
                verdict.events.refuse(event.id());
              }
            }
          }

          @Override
          public void bad(long number, String field, String reason, int group) {
            // Said when it was read first.
          }
        });
  }

  /** Takes what is refused after all lines were read. */
  @FunctionalInterface
  interface Refusals {
    void refuse(ImportFile file, int line, BadFieldException reason);
  }
}
