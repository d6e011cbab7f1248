package org.tongban.appointments;

import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.UUID;

/**
 * What happened at a place on a day (预约统计), counted from appointments and numbers.
 *
 * @param booked appointments for the day that were neither cancelled nor withdrawn
 * @param missed of these, those to which nobody came
 * @param walkIns numbers given to who came without
 * @param served numbers that were finished
 * @param called numbers called at least once
 * @param waited mean minutes from being ready to the first call; empty when none was called
 */
public record Figure(
    UUID place,
    String name,
    LocalDate day,
    int booked,
    int missed,
    int walkIns,
    int served,
    int called,
    OptionalDouble waited) {

  /** Missed of booked; empty when nothing was booked. */
  public OptionalDouble missedShare() {
    return booked == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) missed / booked);
  }
}
