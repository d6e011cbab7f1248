package org.tongban.platform;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells a database that is away from one that refuses a statement. */
final class DatabaseFailures {

  /** Class 08: connection exception; 57P01–57P05: shut down, crashed, starting; 53300: full. */
  private static final Set<String> STATES =
      Set.of("57P01", "57P02", "57P03", "57P04", "57P05", "53300");

  private static final int DEEPEST_CAUSE = 20;

  private DatabaseFailures() {}

  static boolean isUnavailable(Throwable failure) {
    Throwable cause = failure;
    for (int i = 0; cause != null && i < DEEPEST_CAUSE; i++) {
      if (saysSo(cause)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static boolean saysSo(Throwable failure) {
    return switch (failure) {
      case CannotGetJdbcConnectionException _, SQLTransientConnectionException _ -> true;
      case SQLException sql -> isUnavailable(sql.getSQLState()) || isBroken(sql);
      // The rollback failed as well and hides what made it necessary.
      case TransactionSystemException hiding when hiding.getApplicationException() != null ->
          isUnavailable(hiding.getApplicationException());
      default -> false;
    };
  }

  /** The pool closes a connection that broke, and names no state when it is used once more. */
  private static boolean isBroken(SQLException failure) {
    return failure.getSQLState() == null && "Connection is closed".equals(failure.getMessage());
  }

  private static boolean isUnavailable(@Nullable String state) {
    return state != null && (state.startsWith("08") || STATES.contains(state));
  }
}
