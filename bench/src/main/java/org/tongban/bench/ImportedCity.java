package org.tongban.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A city that was lived, imported once and kept for the next run.
 *
 * @param folder of files and data
 * @param residents about as many
 */
record ImportedCity(Path folder, int residents) {

  static final int YEARS = 10;
  static final String TODAY = "2026-11-01";

  private static final String SEVERAL = "several";
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

  /**
   * Does at once what the database does by itself in the first minutes or hours after an import,
   * whenever that many rows were added.
   */
  void settle() throws IOException, SQLException {
    try (Connection connection = connect();
        var statement = connection.createStatement()) {
      statement.execute("VACUUM (ANALYZE)");
    }
  }

  /** How many residents the large city is to have. */
  static int large() {
    return Integer.parseInt(System.getenv().getOrDefault("BENCH_RESIDENTS", "1000000"));
  }

  /** How large it is, as figures name it. */
  String size() {
    return "%d residents with %d years, 2 processors with the load on them"
        .formatted(residents, YEARS);
  }

  /** The identities a statement selects; there must be some. */
  List<String> identities(String sql) throws IOException, SQLException {
    List<String> found = new ArrayList<>();
    try (Connection connection = connect();
        var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    if (found.isEmpty()) {
      throw new IOException("nobody is found by " + sql);
    }
    return found;
  }

  /** Citizen numbers of people registered in the county today, at most so many, in random order. */
  List<String> numbersIn(String county, int most) throws IOException {
    Set<String> residents = residents(county);
    List<String> numbers = new ArrayList<>();
    lines(
        "persons.csv",
        2,
        cells -> {
          if (residents.contains(cells[0])) {
            numbers.add(cells[1]);
          }
        });
    return shuffled(numbers, most);
  }

  /**
   * The last two characters of names that one person of the county has had and no other, so that a
   * search for them finds as many in a large city as in a small one.
   */
  List<String> rareNamesIn(String county, int most) throws IOException {
    Set<String> residents = residents(county);
    Map<String, String> holders = new HashMap<>();
    lines(
        "person-versions.csv",
        7,
        cells -> {
          String name = cells[5];
          if (residents.contains(cells[1]) && name.length() == 3) {
            holders.merge(
                name.substring(1), cells[1], (one, other) -> one.equals(other) ? one : SEVERAL);
          }
        });
    holders.values().removeIf(SEVERAL::equals);
    return shuffled(new ArrayList<>(holders.keySet()), most);
  }

  /** Those registered in the county today, by their numbers in the files. */
  private Set<String> residents(String county) throws IOException {
    Set<String> households = new HashSet<>();
    lines(
        "household-versions.csv",
        8,
        cells -> {
          if (cells[3].isEmpty() && cells[6].startsWith(county)) {
            households.add(cells[1]);
          }
        });
    Set<String> persons = new HashSet<>();
    lines(
        "registrations.csv",
        6,
        cells -> {
          if (cells[5].isEmpty() && households.contains(cells[2])) {
            persons.add(cells[1]);
          }
        });
    return persons;
  }

  private void lines(String file, int cells, Consumer<String[]> each) throws IOException {
    try (var lines = Files.lines(files().resolve(file))) {
      lines.skip(1).forEach(line -> each.accept(line.split(",", cells)));
    }
  }

  private static List<String> shuffled(List<String> all, int most) {
    Collections.sort(all);
    Collections.shuffle(all, new Random(1));
    return List.copyOf(all.subList(0, Math.min(most, all.size())));
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
