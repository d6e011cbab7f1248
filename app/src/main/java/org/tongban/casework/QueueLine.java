package org.tongban.casework;

import java.time.Instant;
import java.util.Optional;
import org.tongban.deadlines.Light;
import org.tongban.items.ItemVersion;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.RegionCode;

/**
 * A case in an office's list (待办列表).
 *
 * @param applicant masked name
 * @param region community of the target household, or county of the origin
 * @param clock the open task and its clock; empty when none is open for this office
 */
public record QueueLine(
    CaseId id,
    String number,
    ItemVersion item,
    Side side,
    CaseState state,
    String applicant,
    RegionCode region,
    Instant received,
    Optional<TaskClock> clock) {

  /** The same line with the applicant's masked name. */
  QueueLine named(String name) {
    return new QueueLine(id, number, item, side, state, name, region, received, clock);
  }

  /**
   * A task and when it is due.
   *
   * @param stopped whether its clock stands still, and it is due when the time for that is over
   */
  public record TaskClock(
      TaskKind task, Instant due, Light light, int workingDaysLeft, boolean stopped) {}
}
