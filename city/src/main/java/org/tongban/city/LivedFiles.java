package org.tongban.city;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Writes the files of a lived city: CSV (RFC 4180, UTF-8, line feeds), ids from 1 ascending, from
 * inclusive, until exclusive and empty while open.
 */
final class LivedFiles {
  private static final int FIRST_DAY = (int) LocalDate.of(1900, 1, 1).toEpochDay();
  private static final int DAYS = 80_000;

  private final World world;
  private final Path folder;
  private final @Nullable String[] dates = new String[DAYS];

  LivedFiles(World world, Path folder) {
    this.world = world;
    this.folder = folder;
  }

  /** Writes rows into one file. */
  @FunctionalInterface
  interface Table {
    void write(CsvWriter csv);
  }

  void write(LivedCity.Progress progress) throws IOException {
    Files.createDirectories(folder);
    progress.at("write", 0);
    PersonTables persons = new PersonTables(world, this);
    file("persons.csv", persons::persons);
    file("person-versions.csv", persons::versions);
    progress.at("write", 35);
    file("registrations.csv", persons::registrations);
    progress.at("write", 50);
    HomeTables homes = new HomeTables(world, this);
    file("dwellings.csv", homes::dwellings);
    file("household-versions.csv", homes::versions);
    TieTables ties = new TieTables(world, this);
    file("marriages.csv", ties::marriages);
    file("kinships.csv", ties::kinships);
    progress.at("write", 65);
    EventTables events = new EventTables(world, this);
    file("events.csv", events::events);
    file("evidence.csv", events::evidence);
    file("frauds.csv", events::frauds);
    progress.at("write", 100);
  }

  /** Returns the ISO date, "" for an open end. */
  String date(int day) {
    if (day == Stays.OPEN) {
      return "";
    }
    String text = dates[day - FIRST_DAY];
    if (text == null) {
      text = LocalDate.ofEpochDay(day).toString();
      dates[day - FIRST_DAY] = text;
    }
    return text;
  }

  /** Returns the id of what has this position, "" for nobody. */
  static String id(int position) {
    return position < 0 ? "" : Integer.toString(position + 1);
  }

  private void file(String name, Table table) throws IOException {
    try (CsvWriter csv =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.LF)
            .build(folder.resolve(name), StandardCharsets.UTF_8)) {
      table.write(csv);
    }
  }
}
