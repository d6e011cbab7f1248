package org.tongban.city;

import java.util.random.RandomGenerator;

/**
 * The numbers of the proofs (凭证) that events rest on, by kind of GA/T 2000.156: 117 birth
 * certificate, 219 marriage certificate, 221 divorce certificate. That list has none for a home;
 * 999 stands for the property certificate (不动产权证) here.
 */
final class Papers {
  static final String BIRTH = "117";
  static final String MARRIAGE = "219";
  static final String DIVORCE = "221";
  static final String HOME = "999";

  // odd and no multiple of 5, so that the products run through all nine-digit numbers
  private static final long STRIDE = 618_033_989L;
  private static final long NUMBERS = 1_000_000_000L;
  // one honest clerk in so many enters a number that somebody else has
  private static final int SLIPS = 5_000;

  private final RandomGenerator random;
  private long given;
  private long last;

  Papers(RandomGenerator random) {
    this.random = random;
  }

  /** Returns the number of a paper that nobody else has, save for a clerk's rare slip. */
  String next(String kind) {
    if (last > 0 && random.nextInt(SLIPS) == 0) {
      return number(kind, last - random.nextLong(Math.min(last, 400)));
    }
    last = ++given;
    return number(kind, last);
  }

  private static String number(String kind, long serial) {
    String digits = Long.toString(NUMBERS + serial * STRIDE % NUMBERS).substring(1);
    return switch (kind) {
      case BIRTH -> "X" + digits;
      case MARRIAGE -> "J349900-" + digits;
      case DIVORCE -> "L349900-" + digits;
      default -> "示例不动产权第" + digits + "号";
    };
  }
}
