package org.tongban.registry.population;

import java.util.ArrayList;
import java.util.List;

/**
 * The cohort-component method (队列要素法): each year a cohort loses its deaths, gains its balance of
 * moves and grows one year older, and the women's children become the youngest cohort.
 */
final class CohortComponent {

  private CohortComponent() {}

  /** Residents of each following 1 January, by sex and age, the next one first. */
  static List<double[][]> project(double[][] start, VitalRates rates, int years) {
    List<double[][]> projected = new ArrayList<>();
    double[][] now = start;
    for (int year = 0; year < years; year++) {
      now = next(now, rates);
      projected.add(now);
    }
    return projected;
  }

  private static double[][] next(double[][] now, VitalRates rates) {
    double[][] next = new double[2][Ages.TOP + 1];
    double births = 0;
    for (int age = 0; age <= Ages.TOP; age++) {
      births += rates.fertility()[age] * now[Vitals.FEMALE][age];
      for (int sex = 0; sex < 2; sex++) {
        double kept = 1 - rates.mortality()[sex][age] + rates.migration()[sex][age];
        next[sex][Math.min(age + 1, Ages.TOP)] += now[sex][age] * Math.max(0, kept);
      }
    }
    double[] share = {rates.boys(), 1 - rates.boys()};
    for (int sex = 0; sex < 2; sex++) {
      double kept = 1 - rates.newbornMortality()[sex] + rates.newbornMigration()[sex];
      next[sex][0] = births * share[sex] * Math.max(0, kept);
    }
    return next;
  }
}
