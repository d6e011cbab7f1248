package org.tongban.platform;

/**
 * What a self-check found.
 *
 * @param works whether the part does its job
 * @param detail one line for the operator: what was seen, and what to do when it is broken; never
 *     anything personal
 */
public record CheckOutcome(boolean works, String detail) {

  /** The part works. */
  public static CheckOutcome ok(String detail) {
    return new CheckOutcome(true, detail);
  }

  /** The part does not work. */
  public static CheckOutcome broken(String detail) {
    return new CheckOutcome(false, detail);
  }
}
