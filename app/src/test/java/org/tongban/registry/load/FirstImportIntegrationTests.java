package org.tongban.registry.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongban.TongbanApplication;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CitizenNumber;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;
import org.tongban.platform.RefusedToStartException;
import org.tongban.registry.AsOf;
import org.tongban.registry.Household;
import org.tongban.registry.Person;
import org.tongban.registry.Reading;
import org.tongban.registry.Register;

/** Each test has a register of its own, since only an empty one takes an import. */
final class FirstImportIntegrationTests {

  private static final int FAMILIES = 1_500;
  private static final String STRUCTURE =
      """
      SELECT pg_get_constraintdef(c.oid) FROM pg_constraint c
        JOIN pg_namespace n ON n.oid = c.connamespace WHERE n.nspname = 'registry'
      UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'registry'
      UNION ALL SELECT pg_get_triggerdef(t.oid) || t.tgenabled::text FROM pg_trigger t
        JOIN pg_class r ON r.oid = t.tgrelid JOIN pg_namespace n ON n.oid = r.relnamespace
        WHERE n.nspname = 'registry' AND NOT t.tgisinternal
      ORDER BY 1
      """;

  @TempDir Path folder;
  private ConfigurableApplicationContext context;

  @BeforeEach
  void startWithAnEmptyRegister() {
    context =
        ImportContext.start(
            TongbanApplication.class,
            "--tongban.data=" + folder.resolve("data"),
            "--tongban.master-key-file=" + folder.resolve("master.key"),
            "--tongban.demonstration=true",
            "--tongban.items=../items");
  }

  @AfterEach
  void stop() {
    context.close();
  }

  @Test
  void goesOnAfterAStopAndGivesARegisterThatAnswers() throws Exception {
    SmallTown.write(folder.resolve("town"), FAMILIES);
    List<String> structure = strings(STRUCTURE);
    assertThatThrownBy(() -> run("town", false, 3)).hasMessageContaining("stopped");
    UnfinishedImport guard = new UnfinishedImport(context.getBean(Imports.class));
    assertThatThrownBy(guard::afterSingletonsInstantiated)
        .isInstanceOf(RefusedToStartException.class);
    SmallTown.write(folder.resolve("other"), 2);
    assertThatThrownBy(() -> run("other", false, 3)).hasMessageContaining("other files");

    assertThat(run("town", false, Integer.MAX_VALUE)).isEqualTo(3 * FAMILIES);

    assertThat(strings(STRUCTURE)).isEqualTo(structure);
    assertThat(number("SELECT count(*) FROM registry.person_version")).isEqualTo(3 * FAMILIES);
    assertThat(number("SELECT count(*) FROM registry.marriage")).isEqualTo(2 * FAMILIES);
    assertThat(strings("SELECT object FROM audit.entry WHERE action = 'REGISTER_IMPORTED'"))
        .singleElement()
        .asString()
        .contains("persons:" + 3 * FAMILIES)
        .contains("sha256:");
    guard.afterSingletonsInstantiated();
    assertFamilyIsFound(7);
    assertThatThrownBy(() -> run("town", false, 3)).hasMessageContaining("holds people already");
  }

  @Test
  void loadsWhatBreaksNoLawOfTheWholeRegister() throws Exception {
    SurveyedTown town =
        new SurveyedTown(folder.resolve("town"), 9)
            .with(ImportFile.REGISTRATIONS, "\n2,2,1,10,", "\n2,2,1,11,")
            .withDeathOfMother(2)
            .with(ImportFile.REGISTRATIONS, "2,10,2010-05-01,2020-01-01", "2,10,2010-05-01,")
            .withDeathOfMother(3)
            .with(ImportFile.MARRIAGES, "7,8,2010-05-01,2020-01-01", "7,8,2010-05-01,2020-01-02")
            .withDeathOfMother(4)
            .after(
                ImportFile.EVENTS,
                "14,",
                SurveyedTown.event(91, "PARTICULARS_CHANGED", 11, 4, "2020-01-02"))
            .after(ImportFile.EVIDENCE, "12,", "91,711,C91");
    assertThat(town.report()).hasSizeGreaterThan(3);
    assertThatThrownBy(() -> run("town", false, 99)).hasMessageContaining("Nothing was loaded");

    // Two mothers with a law against their registration are not there.
    assertThat(run("town", true, 99)).isEqualTo(25);

    assertThat(strings("SELECT law FROM registry.violations()")).isEmpty();
    assertThat(number("SELECT count(*) FROM registry.event")).isEqualTo(25);
    assertThat(number("SELECT count(*) FROM registry.evidence")).isEqualTo(9);
  }

  @Test
  void refusesBadRowsAndKeepsTheGoodOnesOnlyIfToldTo() throws Exception {
    Path town = folder.resolve("town");
    SmallTown.write(town, 4);
    Path versions = town.resolve("person-versions.csv");
    // The first father is born on no day: his family has no head, and goes with him.
    Files.writeString(
        versions, Files.readString(versions).replaceFirst("1985-06-01,1,", "1985-06-31,1,"));
    assertThatThrownBy(() -> run("town", false, 99)).hasMessageContaining("Nothing was loaded");
    assertThat(number("SELECT count(*) FROM registry.import")).isZero();
    assertThat(Files.readString(folder.resolve("report.csv")))
        .contains("person-versions.csv,2,birthDate,is not a day")
        .contains("household-versions.csv,2,head,the person is refused")
        .contains("registrations.csv,4,household,the household is refused")
        .contains("marriages.csv,2,one,the person is refused")
        .contains("evidence.csv,2,event,the event is refused")
        .doesNotContain("1985");

    assertThat(run("town", true, 99)).isEqualTo(9);

    assertThat(number("SELECT count(*) FROM registry.household")).isEqualTo(3);
    assertThat(number("SELECT count(*) FROM registry.event")).isEqualTo(9);
    assertThat(number("SELECT count(*) FROM registry.evidence")).isEqualTo(3);
    assertFamilyIsFound(2);
  }

  @Test
  void loadsNothingOfAFileThatBreaksHalfWay() throws Exception {
    Path town = folder.resolve("town");
    SmallTown.write(town, 4);
    Path registrations = town.resolve("registrations.csv");
    String whole = Files.readString(registrations);
    Files.writeString(registrations, whole.replaceFirst("\n5,", "\n\"5,"));
    for (boolean keepGoodRows : new boolean[] {true, false}) {
      assertThatThrownBy(() -> run("town", keepGoodRows, 99))
          .hasMessageContaining("Nothing was loaded")
          .hasMessageContaining("registrations.csv line 6");
    }
    assertThat(number("SELECT count(*) FROM registry.import")).isZero();
    assertThat(number("SELECT count(*) FROM registry.person")).isZero();
  }

  @Test
  void findsAPersonByANumberHeldThroughSeveralVersions() throws Exception {
    Path town = folder.resolve("town");
    SmallTown.write(town, 1);
    Path versions = town.resolve("person-versions.csv");
    String reissued = SmallTown.number(2, 1);
    Files.writeString(
        versions,
        Files.readString(versions)
            .replaceFirst(
                "(?m)^2,2,1985-06-01,,,(.*)$",
                "2,2,1985-06-01,2020-01-01,%1$s,$1\n4,2,2020-01-01,,%1$s,$1".formatted(reissued)));

    assertThat(run("town", false, 99)).isEqualTo(3);

    Register register = context.getBean(Register.class);
    Reading reading = new Reading(Actor.system(RegionCode.NATION), null, "test");
    context
        .getBean(TransactionTemplate.class)
        .executeWithoutResult(_ -> {
          PersonId first =
              register.find(new CitizenNumber(SmallTown.number(1, 1)), reading).orElseThrow();
          assertThat(register.find(new CitizenNumber(reissued), reading)).contains(first);
        });
  }

  private void assertFamilyIsFound(int family) {
    Register register = context.getBean(Register.class);
    Reading reading = new Reading(Actor.system(RegionCode.NATION), null, "test");
    AsOf today = AsOf.on(LocalDate.of(2026, 11, 1));
    context
        .getBean(TransactionTemplate.class)
        .executeWithoutResult(_ -> {
          PersonId child =
              register.find(new CitizenNumber(SmallTown.number(family, 2)), reading).orElseThrow();
          Person person = register.person(child, today, reading);
          assertThat(person.name()).isEqualTo("王小明");
          assertThat(person.birthDate()).isEqualTo("2015-06-01");
          Household household =
              register.household(person.registration().orElseThrow().household(), today, reading);
          assertThat(household.address()).contains("太湖路" + family + "号");
          assertThat(household.members()).hasSize(3);
          assertThat(register.history(child, reading)).hasSize(1);
        });
  }

  private int run(String from, boolean keepGoodRows, int chunks) throws IOException {
    return context
        .getBean(FirstImport.class)
        .run(
            new ImportOptions(
                folder.resolve(from), folder.resolve("report.csv"), keepGoodRows, chunks),
            new Progress(new PrintWriter(Writer.nullWriter()), false));
  }

  private int number(String sql) {
    return context.getBean(JdbcClient.class).sql(sql).query(Integer.class).single();
  }

  private List<String> strings(String sql) {
    return context.getBean(JdbcClient.class).sql(sql).query(String.class).stream()
        .map(String::valueOf)
        .toList();
  }
}
