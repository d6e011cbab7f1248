package org.tongban.city;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Writes a city as two CSV files (RFC 4180, UTF-8, line feeds), {@code households.csv} and {@code
 * residents.csv}: equal plans give equal bytes.
 */
public final class CityFiles {
  private CityFiles() {}

  /**
   * Writes both files into {@code folder}, made if missing; files of these names are overwritten.
   *
   * @throws IOException if the folder cannot be written
   */
  public static void write(SyntheticCity city, Path folder) throws IOException {
    Files.createDirectories(folder);
    try (CsvWriter households = writer(folder.resolve("households.csv"));
        CsvWriter residents = writer(folder.resolve("residents.csv"))) {
      households.writeRecord(
          "id", "district", "town", "community", "kind", "householdNumber", "address", "members");
      residents.writeRecord(
          "household",
          "number",
          "name",
          "formerName",
          "sex",
          "birthDate",
          "ethnicity",
          "birthplace",
          "nativePlace",
          "education",
          "marriage",
          "spouse",
          "marriedOn",
          "relation",
          "occupation",
          "phone",
          "registeredSince");
      city.households()
          .forEach(household -> {
            write(households, household);
            household.members().forEach(person -> write(residents, household.id(), person));
          });
    }
  }

  private static void write(CsvWriter csv, SyntheticHousehold household) {
    csv.writeRecord(
        Integer.toString(household.id()),
        household.district().code(),
        household.townCode(),
        household.communityCode(),
        household.kind().name(),
        household.householdNumber(),
        household.address(),
        Integer.toString(household.members().size()));
  }

  private static void write(CsvWriter csv, int household, SyntheticPerson person) {
    csv.writeRecord(
        Integer.toString(household),
        person.number(),
        person.name(),
        Objects.requireNonNullElse(person.formerName(), ""),
        person.sex().code(),
        person.birthDate().toString(),
        person.ethnicity(),
        person.birthplace(),
        person.nativePlace(),
        person.education(),
        person.marriage(),
        person.spouseReference().map(SpouseReference::citizenNumber).orElse(""),
        Objects.toString(person.marriedOn(), ""),
        person.relation(),
        person.occupation(),
        Objects.requireNonNullElse(person.phone(), ""),
        person.registeredSince().toString());
  }

  private static CsvWriter writer(Path file) throws IOException {
    return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file, StandardCharsets.UTF_8);
  }
}
