package org.tongban.appointments;

/**
 * Where a number stands in the queue at this moment (排队进度).
 *
 * @param ahead how many wait before it; 0 once it was called
 * @param minutes minutes until it is called, from the pace
 */
public record Turn(Ticket ticket, Place place, int ahead, int minutes, Pace pace) {}
