package org.tongban.registry.population;

/**
 * Rates a projection goes by (人口参数), by single year of age on 1 January: how many of a cohort die,
 * how many the balance of moves adds, and how many children a woman has in a year.
 *
 * @param mortality by sex and age
 * @param migration by sex and age; negative where more leave than come
 * @param newbornMortality of the children born in a year, by sex
 * @param newbornMigration of the children born in a year, by sex
 * @param fertility by the mother's age
 * @param boys share of boys among births
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; read by the projection alone.
record VitalRates(
    double[][] mortality,
    double[][] migration,
    double[] newbornMortality,
    double[] newbornMigration,
    double[] fertility,
    double boys) {

  private static final double USUAL_BOYS = 0.512;

  /**
   * Estimates the rates from the years, both included. Where fewer than {@code exposure} person
   * years stand behind an age, up to five neighbouring ages on each side are taken with it.
   */
  static VitalRates of(Vitals vitals, int from, int to, double exposure) {
    double[][] residents = new double[2][Ages.TOP + 1];
    double[][] deaths = new double[2][Ages.TOP + 1];
    double[][] moved = new double[2][Ages.TOP + 1];
    double[] births = new double[2];
    double[] newbornDeaths = new double[2];
    double[] newbornMoved = new double[2];
    double[] byMother = new double[Ages.TOP + 1];
    for (int year = from; year <= to; year++) {
      Vitals.Year of = vitals.year(year);
      Vitals.Year next = vitals.year(year + 1);
      for (int sex = 0; sex < 2; sex++) {
        births[sex] += of.births[sex];
        newbornDeaths[sex] += of.newbornDeaths[sex];
        newbornMoved[sex] += next.residents[sex][0] - of.births[sex] + of.newbornDeaths[sex];
        for (int age = 0; age <= Ages.TOP; age++) {
          residents[sex][age] += of.residents[sex][age];
          deaths[sex][age] += of.deaths[sex][age];
          if (age < Ages.TOP - 1) {
            moved[sex][age] +=
                next.residents[sex][age + 1] - of.residents[sex][age] + of.deaths[sex][age];
          }
        }
      }
      for (int age = 0; age <= Ages.TOP; age++) {
        byMother[age] += of.birthsByMother[age];
      }
    }
    double told = java.util.Arrays.stream(byMother).sum();
    double all = births[0] + births[1];
    double untold = told == 0 ? 0 : all / told;
    double[] fertility = new double[Ages.TOP + 1];
    double[] women = residents[Vitals.FEMALE];
    for (int age = 0; age <= Ages.TOP; age++) {
      fertility[age] = pooled(byMother, women, age, exposure) * untold;
    }
    return new VitalRates(
        rates(deaths, residents, exposure),
        rates(moved, residents, exposure),
        new double[] {ratio(newbornDeaths[0], births[0]), ratio(newbornDeaths[1], births[1])},
        new double[] {ratio(newbornMoved[0], births[0]), ratio(newbornMoved[1], births[1])},
        fertility,
        all == 0 ? USUAL_BOYS : births[0] / all);
  }

  private static double[][] rates(double[][] events, double[][] residents, double exposure) {
    double[][] rates = new double[2][Ages.TOP + 1];
    for (int sex = 0; sex < 2; sex++) {
      for (int age = 0; age <= Ages.TOP; age++) {
        rates[sex][age] = pooled(events[sex], residents[sex], age, exposure);
      }
    }
    return rates;
  }

  /** Events by person years at the age, widened until there is enough exposure. */
  private static double pooled(double[] events, double[] exposed, int age, double enough) {
    double happened = events[age];
    double lived = exposed[age];
    for (int wide = 1; wide <= 5 && lived < enough; wide++) {
      if (age - wide >= 0) {
        happened += events[age - wide];
        lived += exposed[age - wide];
      }
      if (age + wide <= Ages.TOP) {
        happened += events[age + wide];
        lived += exposed[age + wide];
      }
    }
    return ratio(happened, lived);
  }

  private static double ratio(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }
}
