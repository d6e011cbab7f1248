package org.tongban.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one office did with a resident's data on one day for one purpose (查询汇总), or everything that
 * the resident, or the platform by itself, did on that day.
 *
 * @param newest its latest entry, which also names the group
 * @param day in China's time zone
 * @param actions names of {@link AuditAction}, each once
 * @param jurisdiction of the office; empty unless {@code who} is {@link Who#OTHERS}
 * @param roles as {@code jurisdiction}
 * @param purpose as {@code jurisdiction}
 * @param count entries, at least one
 */
public record AccessGroup(
    UUID newest,
    LocalDate day,
    Who who,
    String jurisdiction,
    List<String> roles,
    String purpose,
    @Nullable UUID caseId,
    List<String> actions,
    long count,
    Instant first,
    Instant last) {

  /** Copies roles and actions. */
  public AccessGroup {
    roles = List.copyOf(roles);
    actions = List.copyOf(actions);
  }

  /** Whose doing it was (查询人). */
  public enum Who {
    /** An office, or another resident. */
    OTHERS(2),
    /** The resident. */
    OWN(1),
    /** The platform by itself, such as a timer. */
    SYSTEM(0);

    /** Within a day the highest comes first. */
    final int rank;

    Who(int rank) {
      this.rank = rank;
    }

    static Who ranked(int rank) {
      return switch (rank) {
        case 2 -> OTHERS;
        case 1 -> OWN;
        default -> SYSTEM;
      };
    }
  }
}
