package org.tongban.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A city that was lived, imported once and kept for the next run.
 *
 * @param folder of files and data
 * @param residents about as many
 */
record ImportedCity(Path folder, int residents) {

  static final int YEARS = 10;
  static final String TODAY = "2026-11-01";

  private static final double RESIDENTS_OF_A_HOUSEHOLD = 2.752;

  /**
   * Generates and imports it unless an earlier run has; returns the seconds of the import, or 0.
   */
  static ImportedCity of(int residents, Report report) throws Exception {
    Path folder = Path.of("bench/target/registry-" + residents).toAbsolutePath();
    ImportedCity city = new ImportedCity(folder, residents);
    Path done = folder.resolve("imported");
    if (Files.notExists(done)) {
      Files.createDirectories(folder);
      String households = Long.toString(Math.round(residents / RESIDENTS_OF_A_HOUSEHOLD));
      city.command(
          "city",
          "generate",
          "--seed",
          "7",
          "--households",
          households,
          "--years",
          "" + YEARS,
          "--today",
          TODAY,
          "--out",
          city.files().toString());
      double seconds =
          city.command(
              "register",
              "import",
              city.files().toString(),
              "--report",
              folder.resolve("report.csv").toString());
      report.figure(
          "registry.import." + residents,
          seconds,
          "s",
          "no baseline; %d rows of files, start of the program included, 2 threads"
              .formatted(city.rows()));
      Files.createFile(done);
    }
    return city;
  }

  Path data() {
    return folder.resolve("data");
  }

  Connection connect() throws IOException, SQLException {
    List<String> postmaster =
        Files.readAllLines(data().resolve("postgresql").resolve("postmaster.pid"));
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + postmaster.get(3) + "/postgres",
        "postgres",
        Files.readString(data().resolve("postgresql.password")).strip());
  }

  /** Citizen numbers of people registered in the county today, at most so many, in random order. */
  List<String> numbersIn(String county, int most) throws IOException {
    Map<String, Boolean> households = new HashMap<>();
    try (var lines = Files.lines(files().resolve("household-versions.csv"))) {
      lines
          .skip(1)
          .forEach(line -> {
            String[] cells = line.split(",", 8);
            households.put(cells[1], cells[3].isEmpty() && cells[6].startsWith(county));
          });
    }
    Map<String, Boolean> persons = new HashMap<>();
    try (var lines = Files.lines(files().resolve("registrations.csv"))) {
      lines
          .skip(1)
          .forEach(line -> {
            String[] cells = line.split(",", 6);
            if (cells[5].isEmpty() && households.getOrDefault(cells[2], false)) {
              persons.put(cells[1], true);
            }
          });
    }
    Random random = new Random(1);
    List<String> numbers = new ArrayList<>();
    try (var lines = Files.lines(files().resolve("persons.csv"))) {
      lines
          .skip(1)
          .forEach(line -> {
            String[] cells = line.split(",", 2);
            if (persons.containsKey(cells[0])) {
              numbers.add(cells[1]);
            }
          });
    }
    java.util.Collections.shuffle(numbers, random);
    return numbers.subList(0, Math.min(most, numbers.size()));
  }

  private Path files() {
    return folder.resolve("files");
  }

  private long rows() throws IOException {
    long rows = 0;
    try (var found = Files.newDirectoryStream(files(), "*.csv")) {
      for (Path file : found) {
        try (var lines = Files.lines(file)) {
          rows += lines.count() - 1;
        }
      }
    }
    return rows;
  }

  /** Runs a command of the program to its end and returns the seconds it took. */
  private double command(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(words));
    command.addFirst(Path.of("bin/tongban").toAbsolutePath().toString());
    ProcessBuilder program =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(
                ProcessBuilder.Redirect.appendTo(folder.resolve("commands.log").toFile()));
    program.environment().put("TONGBAN_DATA", data().toString());
    program.environment().put("SPRING_PROFILES_ACTIVE", "demonstration");
    long begin = System.nanoTime();
    int code = program.start().waitFor();
    if (code != 0) {
      throw new IOException(
          String.join(" ", words) + " ended with " + code + "; see " + folder + "/commands.log");
    }
    return (System.nanoTime() - begin) / 1e9;
  }
}
