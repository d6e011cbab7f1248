package org.tongban.deadlines;

/**
 * A length of time that an item promises (期限): data of the item, never a constant in Java.
 *
 * @param amount at least 0
 */
public record Term(int amount, Unit unit) {

  /** How the term is counted. */
  public enum Unit {
    /** 工作日, by the calendar of working days. */
    WORKING_DAYS,
    /** 日, every day of the calendar. */
    DAYS,
    /** 小时, every hour. */
    HOURS
  }

  /** Throws {@link IllegalArgumentException} on a negative amount. */
  public Term {
    if (amount < 0) {
      throw new IllegalArgumentException("a term is not negative");
    }
  }
}
