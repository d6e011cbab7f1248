package org.tongban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.tongban.city.CoupleApart;
import org.tongban.city.SyntheticHousehold;
import org.tongban.city.SyntheticPerson;

/** After a case nothing of its people lies in clear in database, files or logs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CanaryTests {

  private static final String PLANTED = "𠮷㛃绿岛";

  /** Not one of those whose phones the demonstration announces where it starts. */
  private final CoupleApart couple = People.couple("310118", "320509", 2);

  private Set<String> tables = Set.of();
  private Set<String> planted = Set.of();
  private Set<String> files = Set.of();

  @BeforeAll
  void takeACaseAndSearch(@TempDir Path folder) throws Exception {
    Dump dump = new Dump(new Finder(needles()));
    try (Installation installation = new Installation(folder.resolve("data")).start()) {
      try (PlainLap lap = new PlainLap(installation, couple)) {
        lap.take(Step.BEGIN, Step.RATE);
        lap.look();
      }
      try (Connection connection = new Database(installation.data()).connect()) {
        tables = dump.tables(connection);
        planted = plant(connection);
      }
    }
    assertThat(folder.resolve("data.log")).isNotEmptyFile();
    assertThat(folder.resolve("data/postgresql/pg_wal")).isNotEmptyDirectory();
    files = dump.files(folder);
  }

  private static Set<String> plant(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          """
          CREATE TEMP TABLE planted AS
          SELECT '{"a":"%1$s"}'::jsonb AS readable, convert_to('%1$s', 'UTF8') AS binary_one
          """
              .formatted(PLANTED));
    }
    return new Dump(new Finder(Needle.of("canary", PLANTED))).tables(connection);
  }

  @Test
  void leavesNothingOfItsPeopleInClearInAnyTable() {
    assertThat(tables).isEmpty();
  }

  @Test
  void leavesNothingOfItsPeopleInClearInAnyFileOrLog() {
    assertThat(files).isEmpty();
  }

  @Test
  void wouldHaveSeenWhatLiesInATable() {
    assertThat(planted)
        .hasSize(2)
        .allMatch(hit -> hit.matches("pg_temp_\\d+\\.planted: canary as (PLAIN|HEX)"));
  }

  /** Everything personal of both households in every form. */
  private List<Needle> needles() {
    List<Needle> needles = new ArrayList<>();
    for (SyntheticHousehold household : List.of(couple.leaving(), couple.target())) {
      needles.addAll(Needle.of("address of " + household.id(), household.address()));
      for (SyntheticPerson person : household.members()) {
        String who = household.id() + "/" + household.members().indexOf(person);
        needles.addAll(Needle.of("number of " + who, person.number()));
        Stream.of(person.name(), person.formerName())
            .filter(name -> name != null && name.length() > 1)
            .forEach(name -> needles.addAll(Needle.of("name of " + who, name)));
        if (person.phone() != null) {
          needles.addAll(Needle.of("phone of " + who, person.phone()));
        }
      }
    }
    return needles;
  }
}
