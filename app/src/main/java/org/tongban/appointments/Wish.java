package org.tongban.appointments;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to book (预约请求).
 *
 * @param item code of an item; empty for none
 * @param instead the own appointment that is given up for it, if any
 */
public record Wish(
    UUID place, LocalDate day, LocalTime starts, String item, @Nullable UUID instead) {}
