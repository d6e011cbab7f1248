package org.tongban.casework;

/**
 * How many submissions only repeat an earlier one (重复提交率, R-A7): same person, same item, same
 * content within the window of the settings.
 *
 * @param repeated submissions of the period that repeat another
 * @param all submissions of the period
 * @param days length of the period, up to now
 */
public record RepeatShare(int repeated, int all, int days) {

  /** From 0 to 1; 0 when nothing was submitted. */
  public double share() {
    return all == 0 ? 0 : (double) repeated / all;
  }
}
