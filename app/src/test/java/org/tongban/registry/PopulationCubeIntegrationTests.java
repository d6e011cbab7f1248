package org.tongban.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.RegionCode;
import org.tongban.registry.population.Flow;
import org.tongban.registry.population.PopulationCube;
import org.tongban.registry.population.PopulationFigures;
import org.tongban.testing.IntegrationTest;

/** Folded figures are the counted ones, whatever happens in the register and in which order. */
@IntegrationTest
class PopulationCubeIntegrationTests {

  private static final List<String> CUBES =
      List.of(
          "stay",
          "standing",
          "population_year",
          "population_month",
          "population_total",
          "household_month");
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

  @Autowired PopulationCube cube;
  @Autowired PopulationFigures figures;
  @Autowired Registrar registrar;
  @Autowired Enrolment enrolment;
  @Autowired PlatformTransactionManager transactions;
  @Autowired JdbcClient jdbc;

  private City city;

  @BeforeEach
  void found() {
    city = new City(enrolment, transactions);
  }

  @Test
  void foldedFiguresEqualThoseCountedAnewAfterARandomWalk() {
    SplittableRandom random = new SplittableRandom(20261122);
    List<HouseholdId> households = new ArrayList<>();
    List<PersonId> persons = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      Enrolment.Enrolled home = city.household(i % 2 == 0 ? City.QINGPU : City.WUJIANG, i % 4);
      households.add(home.household());
      persons.addAll(home.members());
    }
    for (int step = 0; step < 120; step++) {
      attempt(random, persons, households);
      if (step % 40 == 0) {
        cube.fold();
      }
    }
    cube.fold();
    List<List<String>> folded = CUBES.stream().map(this::rows).toList();
    cube.rebuild();
    assertThat(folded).isEqualTo(CUBES.stream().map(this::rows).toList());
    assertThat(figures.ages(RegionCode.NATION, FIRST.plusDays(20)).total())
        .isEqualTo(held(FIRST.plusDays(20)));
  }

  @Test
  void listsEveryPartOfARegionWhereSomebodyEverLived() {
    city.household(new RegionCode("310118901001"), 0);
    city.household(new RegionCode("310118901007"), 1);
    city.household(new RegionCode("310118902001"), 0);
    city.household(new RegionCode("320509901001"), 0);
    cube.fold();
    for (String region : List.of("", "31", "310118", "310118901", "310118901001")) {
      int length = region.length() < 6 ? 6 : region.length() < 9 ? 9 : 12;
      List<String> lived =
          jdbc.sql(
                  """
                  SELECT DISTINCT left(community, :length) FROM registry.stay
                  WHERE community LIKE :region || '%' AND length(:region) < 12 ORDER BY 1
                  """)
              .param("length", length)
              .param("region", region)
              .query((row, _) -> row.getString(1))
              .list();
      assertThat(figures.inhabited(new RegionCode(region)))
          .as("parts of '%s'", region)
          .extracting(RegionCode::digits)
          .isEqualTo(lived);
    }
  }

  @Test
  void countsAMoveOnceInEachDirection() {
    RegionCode here = new RegionCode("310118901001");
    RegionCode there = new RegionCode("320509901001");
    HouseholdId goal = city.household(there, 0).household();
    PersonId mover = city.household(here, 1).members().get(1);
    LocalDate day = LocalDate.of(2026, 2, 10);
    CaseId caseId = CaseId.next();
    city.moveOut(registrar, mover, here, caseId, day);
    city.moveIn(registrar, mover, goal, caseId, day.plusDays(3));
    cube.fold();

    RegionCode origin = new RegionCode("310118901");
    assertThat(figures.ages(origin, day.minusDays(1)).total()).isEqualTo(2);
    assertThat(figures.ages(origin, day).total()).isEqualTo(1);
    assertThat(figures.ages(new RegionCode("320509901"), day.plusDays(3)).total()).isEqualTo(2);
    assertThat(figures.months(origin, java.time.YearMonth.from(day)).getLast())
        .satisfies(month -> {
          assertThat(month.out()).isEqualTo(1);
          assertThat(month.residents()).isEqualTo(1);
          assertThat(month.others()).isZero();
        });
    assertThat(figures.households(origin, day.minusDays(1))[1]).isEqualTo(1);
    assertThat(figures.households(origin, day)[0]).isEqualTo(1);
    assertThat(figures.parts(origin, day)).containsEntry("310118901001", 1L);
  }

  @Test
  void countsAHamletsOnlyCommunityAsItsTown() {
    RegionCode here = new RegionCode("310118902001");
    RegionCode there = new RegionCode("320509902001");
    HouseholdId goal = city.household(there, 0).household();
    PersonId mover = city.household(here, 2).members().get(1);
    LocalDate day = LocalDate.of(2026, 2, 10);
    CaseId caseId = CaseId.next();
    city.moveOut(registrar, mover, here, caseId, day);
    city.moveIn(registrar, mover, goal, caseId, day.plusDays(3));
    cube.fold();

    YearMonth month = YearMonth.from(day);
    for (RegionCode community : List.of(here, there)) {
      RegionCode town = new RegionCode(community.digits().substring(0, 9));
      for (LocalDate on : List.of(day.minusDays(1), day.plusDays(20))) {
        assertThat(figures.ages(community, on).total()).isEqualTo(figures.ages(town, on).total());
        assertThat(figures.ages(community, on).groups()).isEqualTo(figures.ages(town, on).groups());
        assertThat(figures.households(community, on)).isEqualTo(figures.households(town, on));
      }
      assertThat(figures.months(community, month)).isEqualTo(figures.months(town, month));
      assertThat(figures.parts(community, day)).isEmpty();
    }
    assertThat(figures.flows(here, month, month)).containsExactly(new Flow("310118902001", "", 1));
    assertThat(figures.flows(there, month, month)).containsExactly(new Flow("", "320509902001", 1));
  }

  private void attempt(
      SplittableRandom random, List<PersonId> persons, List<HouseholdId> households) {
    PersonId person = persons.get(random.nextInt(persons.size()));
    CaseId caseId = CaseId.next();
    LocalDate day = FIRST.plusDays(random.nextInt(40));
    Act act = new Act(Actor.system(RegionCode.NATION), caseId, "户口登记条例", day);
    try {
      city.run(() -> {
        registrar.lock(person, act);
        registrar.moveOut(person, act);
        switch (random.nextInt(3)) {
          case 0 -> registrar.restore(person, act);
          case 1 ->
              registrar.moveIn(
                  person, households.get(random.nextInt(households.size())), "99", act);
          default -> {
            // Stays on the way.
          }
        }
        registrar.release(person, act);
      });
    } catch (Refusal refusal) {
      assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
    }
  }

  /** Every row of a table as text, without cells of nobody. */
  private List<String> rows(String table) {
    String filled = table.contains("_") ? " WHERE n <> 0" : "";
    return jdbc.sql("SELECT t::text FROM registry." + table + " t" + filled + " ORDER BY 1")
        .query((row, _) -> row.getString(1))
        .list();
  }

  private long held(LocalDate day) {
    return jdbc.sql(
            "SELECT count(*) FROM registry.registration"
                + " WHERE upper_inf(recorded) AND valid @> CAST(? AS date)")
        .param(day)
        .query(Long.class)
        .single();
  }
}
