package org.tongban.appointments;

import java.time.LocalTime;

/**
 * A stretch of a day that can be booked (时段), worked out from the rules.
 *
 * @param capacity how many can book it, at least 1
 */
public record Slot(LocalTime starts, LocalTime ends, int capacity) {}
