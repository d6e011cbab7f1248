package org.tongban.registry;

import java.sql.SQLException;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.tongban.kernel.Refusal;

/**
 * Puts a law that the database held into the reason it stands for (数据库规则说明). A plan has its own
 * preconditions; this is the last word on what they cannot see, such as a number that another
 * declaration takes at the same moment or a day on which a household did not stand.
 */
final class Broken {

  private Broken() {}

  /** Does it, or refuses with the reason of the law that it would break. */
  static <T> T told(Supplier<T> change) {
    try {
      return change.get();
    } catch (DataAccessException failed) {
      throw refusal(failed);
    }
  }

  /** The refusal, or the failure itself where no law was broken. */
  private static RuntimeException refusal(DataAccessException failed) {
    String reason =
        failed.getMostSpecificCause() instanceof SQLException sql ? reason(sql.getSQLState()) : "";
    return reason.isEmpty() ? failed : new Refusal(Refusal.Kind.CONFLICT, reason);
  }

  private static String reason(@org.jspecify.annotations.Nullable String state) {
    return switch (state == null ? "" : state) {
      case "TB002" -> "registry.lockedByAnother";
      case "TB004" -> "registry.events.law.head";
      case "TB005" -> "registry.events.dead";
      case "TB006" -> "registry.events.relation.sex";
      case "TB007" -> "registry.events.head.capacity";
      case "TB008" -> "registry.events.parentAge";
      case "TB009" -> "registry.events.dwelling.later";
      // An exclusion or unique key: the place, the tie or the number is taken at that time.
      case "23P01", "23505" -> "registry.events.law.taken";
      case "40P01", "40001" -> "registry.events.changedMeanwhile";
      default -> "";
    };
  }
}
