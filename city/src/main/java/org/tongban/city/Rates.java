package org.tongban.city;

/**
 * The rates (率) a city lives by: whole numbers a year per 100,000 people of an age, so that every
 * machine reckons alike. Births approximate the census of 2020 (第七次全国人口普查); deaths, marriages,
 * divorces and moves are plausible, not measured. See docs/city.md.
 */
final class Rates {

  /** What a month's chance is one part of. */
  static final int PARTS = 10_000_000;

  // ages 0, 1-4, 5-14, 15-24, 25-34, then every five years from 35 to 100
  private static final int[] DEATH_AGES = {
    0, 1, 5, 15, 25, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90, 95, 100, 105, 111
  };
  private static final int[] MEN_DIE = {
    360, 35, 22, 45, 70, 120, 190, 300, 480, 750, 1_250, 2_050, 3_600, 6_200, 10_200, 16_000,
    24_000, 34_000, 45_000, 60_000, 300_000
  };
  private static final int[] WOMEN_DIE = {
    290, 28, 15, 18, 28, 48, 75, 120, 200, 330, 600, 1_100, 2_100, 4_100, 7_500, 12_800, 20_500,
    31_000, 43_000, 60_000, 300_000
  };
  // births per 100,000 women aged 15-19, 20-24 … 45-49; total fertility 1.3
  private static final int[] BIRTHS = {607, 5_522, 9_898, 6_505, 2_691, 634, 161};
  // per cent of women of that age who are married
  private static final int[] MARRIED = {3, 19, 58, 83, 90, 92, 92};
  // per cent of the rate for women with no child, one, two, three and more
  private static final int[] BY_CHILDREN = {175, 95, 22, 5};
  // ages 20, 22, 25, 30, 35, 40, 50, 60, 75
  private static final int[] WEDDING_AGES = {20, 22, 25, 30, 35, 40, 50, 60, 75};
  private static final int[] WOMEN_WED = {5_000, 11_000, 19_000, 13_000, 6_000, 2_200, 700, 200, 0};
  private static final int[] MEN_WED = {0, 7_000, 16_500, 14_000, 7_500, 3_000, 900, 350, 0};
  // by years of marriage: 0, 1, 3, 8, 15, 25
  private static final int[] DIVORCE_YEARS = {0, 1, 3, 8, 15, 25};
  private static final int[] DIVORCES = {700, 1_300, 1_500, 950, 450, 100};
  // per cent of the mean, January to December
  private static final int[] DYING = {122, 115, 106, 97, 92, 90, 92, 94, 91, 94, 100, 107};
  private static final int[] BEARING = {98, 92, 93, 92, 95, 97, 101, 105, 108, 112, 106, 101};
  private static final int[] WEDDING = {110, 104, 92, 88, 132, 92, 84, 102, 94, 124, 96, 82};
  private static final int[] MOVING = {72, 106, 146, 112, 92, 98, 126, 148, 96, 78, 68, 58};

  private Rates() {}

  static int death(boolean male, int age, int month) {
    return monthly(at(male ? MEN_DIE : WOMEN_DIE, DEATH_AGES, age), DYING, month);
  }

  /** Returns the chance of a birth for a woman of 15 to 49. */
  static int birth(int age, boolean married, int children, int month) {
    int group = (age - 15) / 5;
    int all = BIRTHS[group];
    int rate = married ? all * 97 / MARRIED[group] : all * 3 / (100 - MARRIED[group]);
    return monthly(rate * BY_CHILDREN[Math.min(children, 3)] / 100, BEARING, month);
  }

  static int wedding(boolean male, int age, int month) {
    return age < WEDDING_AGES[0]
        ? 0
        : monthly(at(male ? MEN_WED : WOMEN_WED, WEDDING_AGES, age), WEDDING, month);
  }

  static int divorce(int years, int month) {
    return monthly(at(DIVORCES, DIVORCE_YEARS, years), WEDDING, (month + 6) % 12);
  }

  /** Returns a month's share of a yearly rate of moves. */
  static int moving(int perHundredThousand, int month) {
    return monthly(perHundredThousand, MOVING, month);
  }

  /** Returns a month's share of a yearly rate without seasons. */
  static int steady(int perHundredThousand) {
    return perHundredThousand * 100 / 12;
  }

  private static int monthly(int perHundredThousand, int[] season, int month) {
    return (int) ((long) perHundredThousand * season[month] / 12);
  }

  private static int at(int[] rates, int[] ages, int age) {
    int group = ages.length - 1;
    while (ages[group] > age) {
      group--;
    }
    return rates[group];
  }
}
