package org.tongban.registry.command;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.springframework.util.FileSystemUtils;
import org.tongban.city.LivedCity;
import org.tongban.city.LivedPlan;
import picocli.CommandLine.Option;

/** A city lived for one trial, with an empty database of its own (合成试验); nothing of it stays. */
final class CityTrial {

  @Option(names = "--seed", defaultValue = "20261121", description = "any number (20261121)")
  private long seed;

  @Option(
      names = "--households",
      defaultValue = "20000",
      description = "at the start of the history (20000)")
  private int households;

  @Option(names = "--years", defaultValue = "10", description = "of history (10)")
  private int years;

  @Option(names = "--today", defaultValue = "2026-11-21", description = "last day (2026-11-21)")
  private LocalDate today = LocalDate.EPOCH;

  /** What is tried on the city's files. */
  @FunctionalInterface
  interface Trial<R> {
    R of(Path folder, DataSource database) throws IOException, SQLException;
  }

  LocalDate today() {
    return today;
  }

  /** The first line of what is printed. */
  String named() {
    return "Seed %d, %,d households, %d years.".formatted(seed, households, years);
  }

  <R> R run(PrintWriter progress, Trial<R> trial) throws IOException, SQLException {
    Path folder = Files.createTempDirectory("tongban-city");
    try (ProgressLine line = new ProgressLine(progress)) {
      LivedCity.generate(
          LivedPlan.demonstration(seed, households, years, today), folder, line::show);
      line.show("examine", 0);
      try (EmbeddedPostgres database = EmbeddedPostgres.start()) {
        return trial.of(folder, database.getPostgresDatabase());
      }
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }
}
