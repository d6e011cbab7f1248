package org.tongban.city;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A small lived city as its files tell it. */
final class LivedFolder {
  static final String NEVER = "9999-12-31";

  final List<NamedCsvRecord> persons;
  final List<NamedCsvRecord> versions;
  final List<NamedCsvRecord> dwellings;
  final List<NamedCsvRecord> households;
  final List<NamedCsvRecord> registrations;
  final List<NamedCsvRecord> marriages;
  final List<NamedCsvRecord> kinships;
  final List<NamedCsvRecord> events;
  final List<NamedCsvRecord> evidence;
  final List<NamedCsvRecord> frauds;
  private final Map<String, String> births = new HashMap<>();
  private final Map<String, String> sexes = new HashMap<>();
  private final Map<String, String> deaths = new HashMap<>();

  private LivedFolder(Path folder) {
    persons = read(folder, "persons");
    versions = read(folder, "person-versions");
    dwellings = read(folder, "dwellings");
    households = read(folder, "household-versions");
    registrations = read(folder, "registrations");
    marriages = read(folder, "marriages");
    kinships = read(folder, "kinships");
    events = read(folder, "events");
    evidence = read(folder, "evidence");
    frauds = read(folder, "frauds");
    for (NamedCsvRecord version : versions) {
      births.put(version.getField("person"), version.getField("birthDate"));
      sexes.put(version.getField("person"), version.getField("sex"));
      if (version.getField("alive").equals("false")) {
        deaths.put(version.getField("person"), version.getField("from"));
      }
    }
  }

  static LivedFolder of(LivedPlan plan) {
    try {
      Path folder = Files.createTempDirectory("lived");
      try {
        LivedCity.generate(plan, folder);
        return new LivedFolder(folder);
      } finally {
        try (Stream<Path> files = Files.walk(folder)) {
          for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String begins(NamedCsvRecord row) {
    return row.getField("from");
  }

  /** Returns the end, {@link #NEVER} if open: ISO dates compare as texts. */
  static String ends(NamedCsvRecord row) {
    return row.getField("until").isEmpty() ? NEVER : row.getField("until");
  }

  static boolean meet(NamedCsvRecord one, NamedCsvRecord other) {
    return begins(one).compareTo(ends(other)) < 0 && begins(other).compareTo(ends(one)) < 0;
  }

  static Map<String, List<NamedCsvRecord>> grouped(String field, List<NamedCsvRecord> rows) {
    return rows.stream().collect(Collectors.groupingBy(row -> row.getField(field)));
  }

  String birth(String person) {
    return births.getOrDefault(person, "");
  }

  boolean isMale(String person) {
    return sexes.getOrDefault(person, "").equals("1");
  }

  /** Returns the day of death, {@link #NEVER} for the living. */
  String death(String person) {
    return deaths.getOrDefault(person, NEVER);
  }

  String birthday(String person, int age) {
    return LocalDate.parse(birth(person)).plusYears(age).toString();
  }

  private static List<NamedCsvRecord> read(Path folder, String name) {
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(folder.resolve(name + ".csv"))) {
      return csv.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
