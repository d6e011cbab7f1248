package org.tongban.registry.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The method against examples worked out by hand. */
class CohortComponentTests {

  private static final int TOP = Ages.TOP;

  @Test
  void carriesACohortThroughDeathsAndMoves() {
    double[][] start = new double[2][TOP + 1];
    start[Vitals.MALE][10] = 1000;
    VitalRates rates = none();
    rates.mortality()[Vitals.MALE][10] = 0.02;
    rates.migration()[Vitals.MALE][10] = 0.05;
    rates.mortality()[Vitals.MALE][11] = 0.10;

    List<double[][]> projected = CohortComponent.project(start, rates, 2);

    // 1000 less 20 dead and 50 more by moves; then 1030 less a tenth.
    assertThat(projected.get(0)[Vitals.MALE][11]).isCloseTo(1030, within(1e-9));
    assertThat(projected.get(1)[Vitals.MALE][12]).isCloseTo(927, within(1e-9));
  }

  @Test
  void givesWomenChildrenByAgeAndDividesThemBySex() {
    double[][] start = new double[2][TOP + 1];
    start[Vitals.FEMALE][28] = 200;
    VitalRates rates = none();
    rates.fertility()[28] = 0.10;
    rates.newbornMortality()[Vitals.MALE] = 0.5;

    double[][] next = CohortComponent.project(start, rates, 1).getFirst();

    // Twenty children, 0.6 of them boys, of whom half die.
    assertThat(next[Vitals.MALE][0]).isCloseTo(6, within(1e-9));
    assertThat(next[Vitals.FEMALE][0]).isCloseTo(8, within(1e-9));
  }

  @Test
  void keepsTheOldestInTheOpenGroup() {
    double[][] start = new double[2][TOP + 1];
    start[Vitals.FEMALE][TOP - 1] = 10;
    start[Vitals.FEMALE][TOP] = 5;
    assertThat(CohortComponent.project(start, none(), 1).getFirst()[Vitals.FEMALE][TOP])
        .isEqualTo(15);
  }

  @Test
  void estimatesTheRatesThatMadeTheYears() {
    Vitals vitals = new Vitals(2020, 2021);
    Vitals.Year year = vitals.year(2020);
    year.residents[Vitals.FEMALE][30] = 1000;
    year.deaths[Vitals.FEMALE][30] = 10;
    year.births[Vitals.MALE] = 30;
    year.births[Vitals.FEMALE] = 20;
    year.birthsByMother[30] = 40; // Of ten mothers the age is not known.
    vitals.year(2021).residents[Vitals.FEMALE][31] = 1040;
    vitals.year(2021).residents[Vitals.FEMALE][0] = 20;
    vitals.year(2021).residents[Vitals.MALE][0] = 27;

    VitalRates rates = VitalRates.of(vitals, 2020, 2020, 0);

    assertThat(rates.mortality()[Vitals.FEMALE][30]).isCloseTo(0.01, within(1e-9));
    assertThat(rates.migration()[Vitals.FEMALE][30]).isCloseTo(0.05, within(1e-9));
    assertThat(rates.fertility()[30]).isCloseTo(0.05, within(1e-9));
    assertThat(rates.boys()).isCloseTo(0.6, within(1e-9));
    assertThat(rates.newbornMigration()[Vitals.MALE]).isCloseTo(-0.1, within(1e-9));
  }

  @Test
  void findsNoErrorWhereNothingEverChanges() {
    Vitals vitals = new Vitals(2015, 2025);
    for (int year = 2015; year <= 2025; year++) {
      Vitals.Year of = vitals.year(year);
      for (int age = 0; age <= TOP; age++) {
        of.residents[Vitals.FEMALE][age] = age == TOP ? 0 : 100;
      }
      of.deaths[Vitals.FEMALE][TOP - 1] = 100;
      of.births[Vitals.FEMALE] = 100;
      of.birthsByMother[30] = 100;
    }
    Projection projection = Projections.of(vitals);
    assertThat(projection.ahead()).hasSize(Projections.AHEAD);
    assertThat(projection.backTest().base()).isEqualTo(2020);
    assertThat(projection.backTest().error().get(AgeBand.PRIMARY)).isCloseTo(0.0, within(1e-6));
  }

  private static VitalRates none() {
    return new VitalRates(
        new double[2][TOP + 1],
        new double[2][TOP + 1],
        new double[2],
        new double[2],
        new double[TOP + 1],
        0.6);
  }
}
