package org.tongban.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A point on a person's timeline (登记时间线): the event, and what it changed as far as the register
 * shows it. Values are as in {@link Change}: codes as digits, days as ISO dates.
 *
 * @param variant which sort of the event, or empty
 * @param counterpart the other place of a move, or empty
 * @param correction whether it puts an earlier record right
 * @param seconded whether a second official approved it
 */
public record Moment(
    RegistrationEvent event,
    String variant,
    String counterpart,
    boolean correction,
    boolean seconded,
    List<Difference> differences) {

  /** Copies the differences. */
  public Moment {
    differences = List.copyOf(differences);
  }

  /** One field before and after; null where nothing stood or stands. */
  public record Difference(String field, @Nullable String before, @Nullable String after) {}
}
