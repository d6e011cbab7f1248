package org.tongban.registry.population;

import java.util.stream.IntStream;

/**
 * What happened to the cohorts of a region in whole years (生命事件年表). Sexes are 0 male and 1 female;
 * an age is that on 1 January, the year less the year of birth less one, {@link Ages#TOP} being
 * open. Arrays belong to the reader and are not shared.
 */
final class Vitals {

  static final int MALE = 0;
  static final int FEMALE = 1;

  private final int first;
  private final Year[] years;

  /** Years from the first one on; the last has residents on its 1 January and nothing else. */
  Vitals(int first, int last) {
    this.first = first;
    this.years = IntStream.rangeClosed(first, last).mapToObj(_ -> new Year()).toArray(Year[]::new);
  }

  /** The first year. */
  int first() {
    return first;
  }

  /** The last year, of which only 1 January is known. */
  int last() {
    return first + years.length - 1;
  }

  Year year(int year) {
    return years[year - first];
  }

  /** Residents of 1 January, and the deaths and births of the year, by cohort. */
  static final class Year {
    final double[][] residents = new double[2][Ages.TOP + 1];
    final double[][] deaths = new double[2][Ages.TOP + 1];
    final double[] newbornDeaths = new double[2];
    final double[] births = new double[2];
    final double[] birthsByMother = new double[Ages.TOP + 1];
  }
}
