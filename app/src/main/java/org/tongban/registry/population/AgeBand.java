package org.tongban.registry.population;

/** The ages that plans are made for (重点年龄段), from the first to the last, both included. */
public enum AgeBand {
  /** 小学学龄. */
  PRIMARY(6, 11),
  /** 初中学龄. */
  JUNIOR(12, 14),
  /** 60 岁及以上. */
  SIXTY(60, Ages.TOP),
  /** 65 岁及以上. */
  SIXTY_FIVE(65, Ages.TOP),
  /** 80 岁及以上. */
  EIGHTY(80, Ages.TOP),
  /** Everybody. */
  ALL(0, Ages.TOP);

  private final int from;
  private final int to;

  AgeBand(int from, int to) {
    this.from = from;
    this.to = to;
  }

  double of(double[][] residents) {
    double sum = 0;
    for (int age = from; age <= to; age++) {
      sum += residents[Vitals.MALE][age] + residents[Vitals.FEMALE][age];
    }
    return sum;
  }
}
