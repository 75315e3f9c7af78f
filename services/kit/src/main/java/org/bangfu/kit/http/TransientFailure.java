package org.bangfu.kit.http;

import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Tells a failure that passes by itself from one that comes again however often one tries. */
public final class TransientFailure {
  private TransientFailure() {}

  /**
   * Whether the cause is a database that is away, full, stopping, or in a lock's or a deadlock's
   * way (SQLSTATE classes 08, 40, 53, 55, 57), or a broken connection.
   */
  public static boolean isTransient(@Nullable Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof IOException) {
        return true;
      }
      if (t instanceof SQLException sql) {
        // the pool's own refusals (nothing free in time, no connection to be had) come without a
        // state
        return sql.getSQLState() == null || isTransientState(sql.getSQLState());
      }
    }
    return false;
  }

  static boolean isTransientState(String state) {
    return switch (state.length() < 2 ? "" : state.substring(0, 2)) {
      case "08", "40", "53", "55", "57" -> true;
      default -> false;
    };
  }
}
