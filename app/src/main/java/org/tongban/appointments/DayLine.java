package org.tongban.appointments;

import org.jspecify.annotations.Nullable;

/**
 * An appointment in the list of a day (当日名单).
 *
 * @param name masked; empty for somebody the register does not know
 * @param number the queue number got with it, if any
 */
public record DayLine(Booking booking, String name, @Nullable Ticket number) {}
