package org.tongban.appointments;

/**
 * How fast a place serves (办理速度): the mean time from call to end of the last numbers served, and
 * how many windows called in the last hour.
 *
 * @param minutes mean of one number; of the rules where nothing was served yet
 * @param windows at least 1
 * @param served how many numbers the mean is of; 0 when it comes from the rules
 */
public record Pace(double minutes, int windows, int served) {

  /** How many numbers the mean looks back on. */
  public static final int LAST = 20;

  /** Minutes until whoever has that many ahead is called, rounded up. */
  public int minutesFor(int ahead) {
    return (int) Math.ceil(ahead * minutes / windows);
  }
}
